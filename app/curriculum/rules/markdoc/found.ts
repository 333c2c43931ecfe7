import type { Found } from "~/kit/yaml/mistakes";

/** What a check of a text can find that editors say in words of their own, with the tags and names it is about. */
export type FoundInText = Found &
  (
    | {
        code:
          | "no-alt"
          | "no-upload"
          | "no-right-option"
          | "right-options"
          | "option-count"
          | "options-alike"
          | "option-paragraph"
          | "record-name"
          | "no-marks"
          | "heading-1"
          | "heading-4"
          | "heading-tags"
          | "link"
          | "backticks";
      }
    | { code: "unknown-variable"; name: string }
    | { code: "attribute-missing"; tag: string; attribute: string }
    | { code: "tag-empty"; tag: string }
    | { code: "name-taken"; name: string }
    | { code: "side-missing" | "sides"; side: string }
  );

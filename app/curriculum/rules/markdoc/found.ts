import type { Found } from "~/kit/yaml/mistakes";

/** What a check of a text can find that editors say in words of their own, by its code, with the tags and names it is about. */
interface About {
  "no-alt": object;
  "no-upload": object;
  "unknown-variable": { name: string };
  "attribute-missing": { tag: string; attribute: string };
  "tag-empty": { tag: string };
  "no-right-option": object;
  "right-options": object;
  "option-count": object;
  "options-alike": object;
  "option-paragraph": object;
  "name-taken": { name: string };
  "record-name": object;
  "version-count": object;
  "versions-alike": object;
  "writing-taken": { name: string };
  "no-marks": object;
  "side-missing": { side: string };
  sides: { side: string };
  "heading-1": object;
  "heading-4": object;
  "heading-tags": object;
  link: object;
  backticks: object;
}

/** Each code with what it is about. */
export type FoundByCode = {
  [Code in keyof About]: Found & { code: Code } & About[Code];
};

export type FoundInText = FoundByCode[keyof FoundByCode];

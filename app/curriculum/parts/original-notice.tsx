import { m } from "~/kit/language/m";
import type { WhyOriginal } from "~/curriculum/rules/translation/shown";

interface OriginalNoticeProps {
  what: "lesson" | "quiz" | "policy";
  /** Null where the text is in the reader's language. */
  why: WhyOriginal | null;
}

/** Says why a text is in English, to readers of another language. */
export function OriginalNotice({ what, why }: OriginalNoticeProps) {
  if (why === null) return null;
  return (
    <p className="small muted original-notice">
      {why === "outdated"
        ? m.curriculum_translation_shown_outdated({ what })
        : m.curriculum_translation_shown_none({ what })}
    </p>
  );
}

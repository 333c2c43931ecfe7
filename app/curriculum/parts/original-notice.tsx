import { m } from "~/kit/language/m";
import type { Language } from "~/kit/language/language";
import { languageName } from "~/kit/language/language-name";
import type { WhyOriginal } from "~/curriculum/rules/translation/shown";

interface OriginalNoticeProps {
  what: "lesson" | "quiz" | "policy";
  /** Null where the text is in the reader's language. */
  why: WhyOriginal | null;
  /** What the original is in. */
  language: Language;
}

/** Says why a text is in its original’s language, to readers of another. */
export function OriginalNotice({ what, why, language }: OriginalNoticeProps) {
  if (why === null) return null;
  return (
    <p className="small muted original-notice">
      {why === "outdated"
        ? m.curriculum_translation_shown_outdated({ what })
        : m.curriculum_translation_shown_none({ what, language: languageName(language) })}
    </p>
  );
}

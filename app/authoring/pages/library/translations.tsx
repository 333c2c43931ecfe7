import { m } from "~/kit/language/m";
import { languageName } from "~/kit/language/language-name";
import type { LibraryTranslation } from "~/authoring/services/library/translations.server";
import type { TranslationAge } from "~/curriculum/rules/translation/moved-on";
import { Chip } from "~/kit/parts/chip";
import { LinkAbout } from "~/kit/parts/text/link-about";
import {
  translationEditPath,
  translationHistoryPath,
  translationPublishPath,
} from "~/authoring/pages/translations/paths";
import { LastEdited, StandingChips } from "./standing";
import "./module.css";

interface LibraryTranslationsProps {
  translations: readonly LibraryTranslation[];
  place: { moduleKey: string; activityKey: string | null; company: { key: string } | null };
  title: string;
  now: Date;
}

/** The translations of a module, a lesson or a quiz, how each stands to the original, and what can be done with it. */
export function LibraryTranslations({ translations, place, title, now }: LibraryTranslationsProps) {
  if (translations.length === 0) return null;
  const { company, ...activity } = place;
  return (
    <ul
      className="plain-list stack gap-1 quoted room-above"
      aria-label={m.authoring_translations_of({ title })}
    >
      {translations.map((translation) => {
        const { language, age, state } = translation;
        const at = { ...activity, companyKey: company?.key ?? null, language };
        const name = languageName(language);
        const about = m.authoring_translations_named({ title, language: name });
        const way = (to: string, words: string) => (
          <LinkAbout to={to} about={about}>
            {words}
          </LinkAbout>
        );
        return (
          <li key={language}>
            <p className="row flow">
              <b>{name}</b>
              <StandingChips standing={translation} />
              <AgeChip age={age} />
              <span className="small muted">
                <LastEdited standing={translation} now={now} />
              </span>
            </p>
            <p className="library-links row flow gap-4 small">
              {state !== "retired" && way(translationEditPath(at), m.authoring_library_edit())}
              {state !== "retired" &&
                (state !== "published" || (age !== null && age !== "up-to-date")) &&
                way(translationPublishPath(at), m.authoring_translations_review())}
              {way(translationHistoryPath(at), m.authoring_library_history())}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** How a translation stands to its original; nothing where none is published, or nothing has changed. */
export function AgeChip({ age }: { age: TranslationAge | null }) {
  if (age === null || age === "up-to-date") return null;
  return age === "outdated" ? (
    <Chip tone="warn" icon="alert">
      {m.authoring_translations_outdated()}
    </Chip>
  ) : (
    <Chip tone="info" icon="book">
      {m.authoring_translations_wording()}
    </Chip>
  );
}

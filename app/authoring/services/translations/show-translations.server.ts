import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { copyFile, moduleFile, translatableFile } from "~/curriculum/rules/content-paths";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import {
  TRANSLATION_LANGUAGES,
  type TranslationLanguage,
} from "~/curriculum/rules/translation/languages";
import { companyCurriculum, currentCurriculum } from "~/curriculum/services/curriculum.server";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import type { Changing } from "~/authoring/services/library/change";
import { libraryStanding } from "~/authoring/services/library/standing.server";
import {
  libraryTranslations,
  type LibraryTranslation,
} from "~/authoring/services/library/translations.server";
import { notFound } from "~/kit/http/refusal";

/** What can be translated: the original, or a company's own copy. */
export interface Translatable {
  company: { key: string; shortName: string } | null;
  /** Also those that are out of use. */
  translations: LibraryTranslation[];
  /** Those that it has no translation into. */
  missing: TranslationLanguage[];
}

/** A module, or a lesson or quiz in it, with its translations, and those of the copies that the trainer's companies have of it. */
export async function showTranslations({
  moduleKey,
  activityKey,
  ...call
}: Changing & { moduleKey: string; activityKey: string | null }) {
  const { store, actor, now } = call;
  const path =
    activityKey === null ? moduleFile(moduleKey) : translatableFile(moduleKey, activityKey);
  const original = await publishedText(store.read, path);
  if (!original) throw notFound("lesson");
  const standing = await libraryStanding(store);
  const curriculum = await currentCurriculum(store);
  const module = curriculum.modules.get(moduleKey);
  const activityIn = ({ modules }: typeof curriculum) =>
    modules.get(moduleKey)?.activities.find(({ key }) => key === activityKey) ?? null;
  const translatable = (
    company: Translatable["company"],
    at: string,
    taught: Parameters<typeof libraryTranslations>[2],
  ): Translatable => {
    const translations = libraryTranslations(standing, at, taught);
    const there = translations.flatMap(({ language, state }) =>
      state === "retired" ? [] : language,
    );
    const missing = TRANSLATION_LANGUAGES.filter((language) => !there.includes(language));
    return { company, translations, missing };
  };
  const about = {
    module: { key: moduleKey, title: module?.body.title ?? titleFromKey(moduleKey) },
    key: activityKey,
    title: titleIn(path, original.text) ?? titleFromKey(activityKey ?? moduleKey),
  };
  if (activityKey === null) {
    const texts = [translatable(null, path, module ?? null)];
    return { ...about, kind: "module" as const, texts };
  }
  const texts = [translatable(null, path, activityIn(curriculum))];
  for (const company of await trainersCompanies(store.read, actor, now)) {
    const activity = activityIn(await companyCurriculum(store, company));
    if (!activity?.isOwn) continue;
    const { key, shortName } = company;
    texts.push(translatable({ key, shortName }, copyFile(key, moduleKey, activityKey), activity));
  }
  const kind = activityKey === "quiz" ? ("quiz" as const) : ("lesson" as const);
  return { ...about, kind, texts };
}

import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import type { ActivityBody } from "~/curriculum/rules/bodies";
import { fileHistory } from "~/authoring/queries/authoring";
import { findActivityHistory } from "~/authoring/queries/activity-history";
import { quizFigures } from "~/assessment/services/trainer/insights/quiz-figures.server";
import { compareTexts, saidInTexts } from "~/authoring/services/drafts/compare-texts.server";
import { fileVersions, type Asked } from "~/authoring/services/drafts/file-versions.server";
import { openDraft, publishedText } from "~/authoring/services/drafts/open-draft.server";
import { mistakesWith } from "~/authoring/services/publish/publish-texts.server";
import { companiesOf } from "~/authoring/services/drafts/show-editor.server";
import { notFound } from "~/kit/http/refusal";
import type { Store } from "~db/store";
import { translationPlace, type TranslationPlace } from "./place";

/** What every page of a translation says of it. */
async function translationPage(place: TranslationPlace) {
  const { store, moduleKey, activityKey, companyKey, language } = place;
  const found = await translationPlace(place);
  const { path, original, company, module, activity } = found;
  const { published, draft, aside } = await openDraft({ ...place, path });
  const from = await publishedText(store.read, original.path);
  const [newest] = await fileHistory(store.read, path);
  if (!from || (!newest && !draft)) throw notFound("translation");
  const of = activity?.translations.get(language) ?? null;
  const text = draft?.text ?? published?.text ?? newest?.text ?? "";
  return {
    ...found,
    published,
    draft,
    aside,
    text,
    from,
    of,
    page: {
      module: { key: moduleKey, title: module?.body.title ?? titleFromKey(moduleKey) },
      key: activityKey,
      kind: original.kind === "quiz" ? ("quiz" as const) : ("lesson" as const),
      language,
      title: titleIn(original.path, from.text) ?? titleFromKey(activityKey),
      company: company && { key: companyKey ?? "", shortName: company.shortName },
      original: { number: from.number, publishedAt: from.publishedAt },
      published: published && { number: published.number, publishedAt: published.publishedAt },
      draft: draft && {
        sequence: draft.sequence,
        baseNumber: draft.baseNumber,
        savedAt: draft.savedAt,
        savedBy: draft.savedBy,
        waits: draft.waits,
        publishAt: draft.publishAt,
        failure: draft.failure,
      },
      /** How what is published stands to the original; null where nothing is. */
      age: published && of ? of.age : null,
    },
  };
}

/** What a trainer needs to write a translation: its text, and the original's beside it. */
export async function showTranslationEditor(place: TranslationPlace) {
  const { store, actor, now, companyKey } = place;
  const { page, text, from, aside } = await translationPage(place);
  const companies = await companiesOf(store, actor, now);
  return {
    ...page,
    figures: page.kind === "quiz" ? await quizFigures(place) : {},
    text,
    from: from.text,
    aside,
    companies: companyKey === null ? companies : companies.filter(({ key }) => key === companyKey),
  };
}

/** A translation before it is published: what it changes, what the original has changed since the last one, and what is wrong. */
export async function showTranslationPublication(place: TranslationPlace) {
  const { store } = place;
  const found = await translationPage(place);
  const { page, path, file, text, published, from, of, original, module } = found;
  const objectives = module?.body.objectives ?? {};
  const compare = (before: string, after: string) =>
    compareTexts(file, { before, after, objectives });
  const before = of && (await originalText(place.store, found, of.original, of.ofNumber));
  const mistakes = await mistakesWith(store.read, new Map([[path, text]]), new Set([path]));
  return {
    ...page,
    problems: mistakes
      .filter((mistake) => mistake.file === path)
      .map(({ line, message, found }) => ({ line, message, ...(found && { found }) })),
    elsewhere: mistakes.some((mistake) => mistake.file !== path),
    changes: published && published.text !== text ? await compare(published.text, text) : null,
    /** What the original has changed since the translation that is published. */
    since:
      before !== null && page.age !== "up-to-date"
        ? await compareTexts(original, { before, after: from.text, objectives })
        : null,
  };
}

/** The file of the original as it was in the revision that a translation is of; null where no version of it says that. */
async function originalText(
  store: Store,
  { original, company }: Awaited<ReturnType<typeof translationPlace>>,
  body: ActivityBody,
  ofNumber: number,
): Promise<string | null> {
  const { module = "", key = "" } = original;
  const activity = await findActivityHistory(store.read, module, key);
  const hash = activity?.revisions.find(
    ({ number, companyId }) => number === ofNumber && companyId === (company?.id ?? null),
  )?.hash;
  const texts = (await fileHistory(store.read, original.path)).map(({ text }) => text);
  const said = await saidInTexts(original, texts);
  const at = said.findIndex((one) => one !== null && one.hash === hash && one.title === body.title);
  return texts[at] ?? null;
}

/** Everything that was published of a translation, newest first, two of them compared, and what was set aside of its drafts. */
export async function showTranslationHistory({
  from,
  to,
  aside,
  ...place
}: TranslationPlace & Asked) {
  const { page, file, module, published } = await translationPage(place);
  const { versions, ...rest } = await fileVersions(
    { ...place, from, to, aside: aside ?? null },
    {
      file,
      objectives: module?.body.objectives ?? {},
      inUse: published !== null,
      firstAsks: false,
      people: () => null,
    },
  );
  return {
    ...page,
    ...rest,
    // A translation asks nothing of anybody, whichever version it is.
    versions: versions.map((version) => ({ ...version, impact: null, people: null })),
  };
}

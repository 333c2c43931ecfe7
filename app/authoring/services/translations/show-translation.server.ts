import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { moduleWordsIn, titleIn } from "~/curriculum/rules/content/text-facts";
import { isSaidBy } from "~/curriculum/rules/translation/module-text";
import { fileHistory } from "~/authoring/queries/authoring";
import { findActivityHistory } from "~/authoring/queries/activity-history";
import { quizFigures } from "~/assessment/services/trainer/insights/quiz-figures.server";
import { compareTexts, saidInTexts } from "~/authoring/services/drafts/compare-texts.server";
import { fileVersions, type Asked } from "~/authoring/services/drafts/file-versions.server";
import { openDraft, publishedText } from "~/authoring/services/drafts/open-draft.server";
import { mistakesWith } from "~/authoring/services/publish/publish-texts.server";
import { companiesOf } from "~/authoring/services/drafts/show-editor.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import type { Store } from "~db/store";
import { translationPlace, writtenIn, type TranslationPlace } from "./place.server";

/** What every page of a translation says of it. */
async function translationPage(place: TranslationPlace) {
  const { store, actor, now, language } = place;
  const found = await translationPlace(place);
  const { path, original, of: at, kind, company, within, taught: of, closed } = found;
  const { published, draft, aside } = await openDraft({ store, actor, now, path });
  const from = await publishedText(store.read, original.path);
  const [newest] = await fileHistory(store.read, path);
  if (!from || (!newest && !draft)) throw notFound("translation");
  const text = draft?.text ?? published?.text ?? newest?.text ?? "";
  const title = titleIn(original.path, from.text);
  return {
    ...found,
    published,
    draft,
    aside,
    text,
    from,
    page: {
      of: at,
      kind,
      /** What it is or what it is part of, and whose own version of a lesson it is. */
      within: kind === "policy" || !company ? within : `${within} · ${company.shortName}`,
      language,
      title: title ?? titleFromKey(original.key ?? original.module ?? ""),
      original: { number: from.number, publishedAt: from.publishedAt },
      /** Whether it can no longer be changed. */
      closed,
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
      /** How what is published stands to the original; null where nothing is. A version of a policy never changes. */
      age: published && (kind === "policy" ? ("up-to-date" as const) : (of?.age ?? null)),
    },
  };
}

/** What a trainer needs to write a translation: its text, and the original's beside it. */
export async function showTranslationEditor(place: TranslationPlace) {
  const { store } = place;
  const found = await translationPage(place);
  const { page, text, from, aside, company } = found;
  const originalLanguage = await writtenIn(store, found);
  const both = { ...page, text, from: from.text, aside, originalLanguage };
  if ("version" in place) {
    if (page.closed) throw notFound("translation");
    const { playbook } = await companyRules(store, company!);
    /** What the text may quote. */
    return { ...both, playbook, figures: {}, companies: [] };
  }
  const { activityKey, companyKey } = place;
  const rest = { ...both, playbook: null };
  if (activityKey === null) return { ...rest, figures: {}, companies: [] };
  const companies = await companiesOf(store, place.actor, place.now);
  return {
    ...rest,
    figures: page.kind === "quiz" ? await quizFigures({ ...place, activityKey }) : {},
    companies: companyKey === null ? companies : companies.filter(({ key }) => key === companyKey),
  };
}

/** A translation before it is published: what it changes, what the original has changed since the last one, and what is wrong. */
export async function showTranslationPublication(place: TranslationPlace) {
  const { store } = place;
  const found = await translationPage(place);
  const { page, path, file, text, published, from, original, objectives } = found;
  const of = found.taught;
  const compare = (before: string, after: string) =>
    compareTexts(file, { before, after, objectives });
  const before = of && (await originalText(place.store, found, of));
  const mistakes = await mistakesWith(store.read, new Map([[path, text]]), new Set([path]));
  return {
    ...page,
    problems: mistakes
      .filter((mistake) => mistake.file === path)
      .map(({ line, message, found }) => ({ line, message, ...(found && { found }) })),
    /** Of a module's objectives, in their order. */
    codes: page.kind === "module" ? Object.keys(moduleWordsIn(from.text).objectives) : [],
    elsewhere: mistakes.some((mistake) => mistake.file !== path),
    changes: published && published.text !== text ? await compare(published.text, text) : null,
    /** What the original has changed since the translation that is published. */
    since:
      before !== null && page.age !== "up-to-date"
        ? await compareTexts(original, { before, after: from.text, objectives })
        : null,
  };
}

type Taught = NonNullable<Awaited<ReturnType<typeof translationPlace>>["taught"]>;

/** The file of the original as it was in the revision that a translation is of; null where no version of it says that. */
async function originalText(
  store: Store,
  { original, company }: Awaited<ReturnType<typeof translationPlace>>,
  { original: body, ofNumber }: Taught,
): Promise<string | null> {
  const texts = (await fileHistory(store.read, original.path)).map(({ text }) => text);
  if ("summary" in body) return texts.find((text) => isSaidBy(moduleWordsIn(text), body)) ?? null;
  const { module = "", key = "" } = original;
  const activity = await findActivityHistory(store.read, module, key);
  const hash = activity?.revisions.find(
    ({ number, companyId }) => number === ofNumber && companyId === (company?.id ?? null),
  )?.hash;
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
  const { page, file, objectives, published } = await translationPage(place);
  const { versions, ...rest } = await fileVersions(
    { ...place, from, to, aside: aside ?? null },
    {
      file,
      objectives,
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

import { titleFromKey } from "~/curriculum/rules/title-from-key";
import type { Call } from "~/people/services/call";
import type { Found } from "~/kit/yaml/mistakes";
import type { Comparison } from "~/authoring/rules/compare/comparison";
import { m } from "~/kit/language/m";
import { keptFailureText } from "~/authoring/rules/failure-words";
import { describePlace } from "~/authoring/rules/files/file-words";
import {
  fileAt,
  isActivityKind,
  originalOf,
  type FilePlace,
} from "~/curriculum/rules/content-paths";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { fileHistory } from "~/authoring/queries/authoring";
import { writtenPath } from "~/authoring/services/library/written-path.server";
import { waitsFor } from "~/authoring/rules/drafts";
import { showAgreement } from "./show-agreement.server";
import { findAsides, findDraft } from "~/authoring/queries/drafts";
import { findCompanyByKey } from "~/people/queries/organisation";
import { findTrainer } from "~/people/queries/people";
import type { Store } from "~db/store";
import {
  compareTexts,
  saidInTexts,
  type Objectives,
} from "~/authoring/services/drafts/compare-texts.server";
import { activityAdditions } from "./activity-additions.server";
import { countConsequences } from "./count-consequences.server";
import { authoredFile } from "~/authoring/services/library/files.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { quizToCheck } from "./checked-quiz.server";
import { draftChanges } from "./publish-draft.server";
import { mistakesWith } from "./publish-texts.server";
import { ANY_PUBLICATION, readyText } from "./ready-text.server";

export interface ActivityPlace extends Call<Trainer> {
  moduleKey: string;
  activityKey: string;
  /** The company whose version it is; null for the original. */
  companyKey?: string | null | undefined;
}

/** A mistake in the library as it would be, with the activity whose editor fixes it, if there is one. */
export interface PublicationProblem {
  where: string;
  /** Null where the place says it better. */
  line: number | null;
  message: string;
  found?: Found | undefined;
  activity: { module: string; key: string; company: string | null } | null;
}

/** What was published while a draft was being written. */
export interface MovedOn {
  /** 0 if it was retired. */
  number: number;
  publishedAt: Date | null;
  /** Null for the content folder. */
  publishedBy: string | null;
  /** What it changed in the text that the draft began from. */
  theirs: Comparison | null;
  /** What the draft changed in that. */
  ours: Comparison;
}

/** A draft as its page shows it before it’s published; null if there is none. */
export async function showPublication(place: ActivityPlace) {
  const { store, now, moduleKey, activityKey, companyKey = null } = place;
  const { file, page, objectives } = await activityPage(place);
  const draft = await findDraft(store.read, file.path);
  if (!draft) return { ...page, draft: null };
  const published = await publishedText(store.read, file.path);
  const [last] = await fileHistory(store.read, file.path);
  // A company’s first text replaces the original’s.
  const instead =
    file.kind === "copy" && !published ? await publishedText(store.read, originalOf(file)) : null;
  const before = instead?.text ?? published?.text ?? last?.text ?? null;
  const { actor } = place;
  const counted = { store, actor, now, moduleKey, activityKey, companyKey };
  const consequences = await countConsequences(counted);
  const { kind, title } = page;
  const additions =
    companyKey === null
      ? await activityAdditions({
          store,
          actor,
          now,
          moduleKey,
          activityKey,
          kind,
          title,
        })
      : null;
  const { text, sequence, savedAt, savedByName, publishAt, failure, baseNumber } = draft;
  const scheduler = await findTrainer(store.read, draft.scheduledBy ?? "", now);
  const waits = waitsFor(draft);
  const problems = await publicationProblems(store, { file, text, base: baseNumber, now });
  return {
    ...page,
    draft: {
      sequence,
      savedAt,
      savedBy: savedByName,
      failure: keptFailureText(failure),
      number: (last?.number ?? 0) + 1,
      base: published?.number ?? 0,
      scheduled:
        waits === "time" && publishAt ? { at: publishAt, by: scheduler?.name ?? null } : null,
      ...(await showAgreement({ store, actor, now }, file, draft)),
      said: await saidOfDraft(store, { file, text, before: before ?? "", isFirst: !published }),
      changes:
        before !== null ? await compareTexts(file, { before, after: text, objectives }) : null,
      problems,
      /** What its problems are found in, for an editor’s words; null for a lesson, and where there are none. */
      toCheck:
        kind === "quiz" && problems.length > 0 && text.length <= SAID_IN_WORDS
          ? await quizToCheck(store, { moduleKey, text: await textToCheck(file, text) })
          : null,
      movedOn: await movedOn(store, { file, text, base: baseNumber, objectives }),
      consequences,
      additions,
      reach: draft.reach,
    },
  };
}

/** The same for a draft. What a company's first text still has from the original doesn’t count as its own. */
async function saidOfDraft(
  store: Store,
  {
    file,
    text,
    before,
    isFirst,
  }: { file: FilePlace; text: string; before: string; isFirst: boolean },
) {
  const said = await saidOf(file, text, before);
  if (!said || file.kind !== "copy" || !isFirst) return said;
  const originals = await fileHistory(store.read, originalOf(file));
  for (const one of originals) if ((await saidOf(file, text, one.text)) === null) return null;
  return said;
}

/** The impact and the sentence that a draft carries, unless they are the published ones. */
export async function saidOf(file: FilePlace, text: string, published: string) {
  const [own, before] = await saidInTexts(file, [text, published]);
  if (!own || (own.change === before?.change && own.impact === before.impact)) return null;
  return { impact: own.impact, change: own.change };
}

/** What an activity's page says of it, whether it is published, in use or only a draft. */
export async function activityPage(place: ActivityPlace) {
  const { store, actor, now, moduleKey, activityKey, companyKey = null } = place;
  const file = await authoredFile(store.read, {
    actor,
    now,
    path: await writtenPath(store.read, moduleKey, activityKey, companyKey),
  });
  const company = companyKey === null ? null : await findCompanyByKey(store.read, companyKey);
  const [newest] = await fileHistory(store.read, file.path);
  const draft = await findDraft(store.read, file.path);
  // A draft that was discarded before it was ever published can still be had back.
  const [aside] = newest || draft ? [] : await findAsides(store.read, file.path);
  if (!newest && !draft && !aside) throw notFound(file.kind);
  const module = (await currentCurriculum(store)).modules.get(moduleKey);
  const said = await saidInTexts(file, [draft?.text ?? aside?.text ?? "", newest?.text ?? ""]);
  const inUse = (await publishedText(store.read, file.path)) !== null;
  const objectives: Objectives = module?.body.objectives ?? {};
  const page = {
    module: { key: moduleKey, title: module?.body.title ?? titleFromKey(moduleKey) },
    key: activityKey,
    kind: isActivityKind(file.kind) ? file.kind : ("lesson" as const),
    title: said.find((one) => one !== null)?.title ?? titleFromKey(activityKey),
    /** Whose version it is; null for the original. */
    own: company && { key: company.key, name: company.name, id: company.id },
    inUse,
    wasPublished: newest !== undefined,
    /** Whether people finish its module by reading alone. */
    quizless:
      (file.kind === "lesson" || file.kind === "copy") &&
      module?.activities.some(({ body }) => body.kind !== "lesson") !== true,
  };
  return { file, page, objectives };
}

/** Characters up to which a quiz is taken apart once more, to say its problems in an editor’s words: more than any quiz has. */
const SAID_IN_WORDS = 30_000;

/** A draft as it is checked. Any sentence will do for that; the author writes the real one when publishing. */
async function textToCheck(file: FilePlace, text: string): Promise<string> {
  return (await readyText({ file, text, publication: ANY_PUBLICATION })) ?? text;
}

/** What keeps a draft from being published. */
export async function publicationProblems(
  store: Store,
  { file, text, base, now }: { file: FilePlace; text: string; base: number; now: Date },
): Promise<PublicationProblem[]> {
  const ready = await textToCheck(file, text);
  const { changes } = await draftChanges(store.read, { file, text: ready, base, now });
  const mistakes = await mistakesWith(store.read, changes);
  return mistakes.map(({ file: path, line, message, found }) => {
    const { kind, module, key, company = null } = fileAt(path) ?? {};
    const written = isActivityKind(kind) || kind === "copy";
    const activity = written ? { module, key, company } : null;
    return {
      where: describePlace(path),
      line,
      message,
      ...(found && { found }),
      activity:
        activity?.module && activity.key ? (activity as PublicationProblem["activity"]) : null,
    };
  });
}

/** What was published since the revision that a draft began from; null if nothing was. */
export async function movedOn(
  store: Store,
  about: { file: FilePlace; text: string; base: number; objectives: Objectives },
): Promise<MovedOn | null> {
  const { file, text, base, objectives } = about;
  const history = await fileHistory(store.read, file.path);
  const current = await publishedText(store.read, file.path);
  const number = current?.number ?? 0;
  if (number === base || current?.text === text) return null;
  const newest = history.find((one) => one.number === number);
  const before = history.find((one) => one.number === base)?.text ?? "";
  return {
    number,
    publishedAt: current?.publishedAt ?? null,
    publishedBy:
      newest?.origin === "folder" ? null : (newest?.publishedBy ?? m.authoring_history_someone()),
    theirs: current && (await compareTexts(file, { before, after: current.text, objectives })),
    ours: await compareTexts(file, { before, after: text, objectives }),
  };
}

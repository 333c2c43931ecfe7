import type { ActivityBody, ModuleBody, ProgrammeBody } from "~/curriculum/rules/bodies";
import { concernsCompany } from "~/curriculum/rules/own-copies";
import { additionsOf, type Added } from "~/curriculum/rules/additions";
import type { Impact, RevisionReach } from "~/curriculum/rules/kinds";
import { currentTranslations, type KeptTranslation } from "~/curriculum/rules/translation/current";
import type { Translations } from "~/curriculum/rules/translation/shown";
import {
  moduleTranslations,
  type ModuleTranslations,
} from "~/curriculum/rules/translation/module-text";
import { keptModuleTranslations } from "~/curriculum/queries/module-translations";
import { NO_LAW, type Law } from "~/curriculum/rules/content/law/law";
import { findLawTexts } from "~/curriculum/queries/law";
import { findTranslations } from "~/curriculum/queries/translations";
import { onlyOne } from "~/kit/cache/only-one";
import { remembered } from "~/kit/cache/remember";
import { findCopySpans, type KeptSpan } from "~/curriculum/queries/copies";
import * as queries from "~/curriculum/queries/rules";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";

export interface CurrentActivity {
  id: string;
  key: string;
  moduleId: string;
  revisionId: string;
  number: number;
  publishedAt: Date;
  body: ActivityBody;
  /** Whether it is a company's own text, and not the original's. */
  isOwn: boolean;
  /** Every revision that those are or were taught whose activity this is, oldest first. */
  revisions: { id: string; number: number; impact: Impact; change: string }[];
  /** The revisions that had to be learned again, oldest first. */
  relearns: { number: number; publishedAt: Date; changedBefore: number }[];
  /** The newest revision after the first that told people of a change, or asked them to learn it again; 0 where none did. */
  changed: number;
  /** When that one was published. */
  changedAt: Date | null;
  translations: Translations;
}

export interface CurrentModule {
  id: string;
  key: string;
  body: ModuleBody;
  /** In the module's order. */
  activities: CurrentActivity[];
  /** What was added to it since its first revision, by the activities’ keys. */
  additions: ReadonlyMap<string, Added>;
  translations: ModuleTranslations;
}

export interface CurrentProgramme {
  id: string;
  key: string;
  retired: boolean;
  body: ProgrammeBody;
  modules: CurrentModule[];
  /** What it asked for in each of its revisions, oldest first. */
  revisions: readonly ProgrammeRevision[];
}

interface ProgrammeRevision {
  body: ProgrammeBody;
  publishedAt: Date;
  reach: RevisionReach | null;
}

/** What is taught now, under the content's stamp. */
export interface Curriculum {
  stamp: number;
  programmes: Map<string, CurrentProgramme>;
  modules: Map<string, CurrentModule>;
  /** What lessons quote of the law, which of it depending on the company's places. */
  law: Law;
}

/** The shared curriculum, with what companies have of their own. */
interface Kept {
  shared: Curriculum;
  /** Activities of which a company has or had its own text, by the company's id and the activity's. */
  own: ReadonlyMap<string, ReadonlyMap<string, CurrentActivity>>;
  /** Made of both, by the company's id. */
  ofCompanies: Map<string, Curriculum>;
}

const taught = onlyOne("curriculum", () => remembered<Store, Kept>());

/** The curriculum that all companies share, with the originals of lessons: one small query when nothing changed. */
export async function currentCurriculum(store: Store): Promise<Curriculum> {
  return (await kept(store)).shared;
}

/** What a company's people are taught: the shared curriculum, with its own texts where it has them. */
export async function companyCurriculum(
  store: Store,
  { companyId }: OwnCompany,
): Promise<Curriculum> {
  const { shared, own, ofCompanies } = await kept(store);
  const activities = own.get(companyId);
  if (!activities) return shared;
  const made = ofCompanies.get(companyId) ?? withOwn(shared, activities);
  ofCompanies.set(companyId, made);
  return made;
}

async function kept(store: Store): Promise<Kept> {
  const stamp = await queries.contentStamp(store.read);
  return (
    taught.recall(store, "all", stamp) ?? taught.keep(store, "all", await load(store, stamp), stamp)
  );
}

function withOwn(
  { stamp, modules, programmes, law }: Curriculum,
  own: ReadonlyMap<string, CurrentActivity>,
): Curriculum {
  const ofCompany = new Map(
    [...modules].map(([key, module]) => {
      const activities = module.activities.map((activity) => own.get(activity.id) ?? activity);
      return [key, { ...module, activities }];
    }),
  );
  const led = [...programmes].map(([id, programme]) => {
    const taught = programme.modules.flatMap(({ key }) => ofCompany.get(key) ?? []);
    return [id, { ...programme, modules: taught }] as const;
  });
  return { stamp, modules: ofCompany, programmes: new Map(led), law };
}

type Row = Awaited<ReturnType<typeof queries.findActivityRevisions>>[number];

async function load(store: Store, stamp: number): Promise<Kept> {
  const rows = grouped(await queries.findActivityRevisions(store.read), ({ id }) => id);
  const translated = grouped(await findTranslations(store.read), ({ activityId }) => activityId);
  const spans = grouped(await findCopySpans(store.read), ({ activityId }) => activityId);
  const activities = new Map<string, Map<string, CurrentActivity>>();
  const own = new Map<string, Map<string, CurrentActivity>>();
  for (const [id, revisions] of rows) {
    const originals = revisions.filter(({ companyId }) => companyId === null);
    const translations = translated.get(id) ?? [];
    const original = activityOf(originals, currentTranslations(translations, originals, null));
    if (!original) continue;
    const ofModule = activities.get(original.moduleId) ?? new Map<string, CurrentActivity>();
    activities.set(original.moduleId, ofModule.set(original.key, original));
    for (const [companyId, activity] of ownActivities(revisions, spans.get(id) ?? [], {
      translations,
      originals,
    })) {
      const ofCompany = own.get(companyId) ?? new Map<string, CurrentActivity>();
      own.set(companyId, ofCompany.set(id, activity));
    }
  }

  const modules = new Map<string, CurrentModule>();
  const ofModules = grouped(await keptModuleTranslations(store.read), ({ moduleId }) => moduleId);
  for (const { id, key, body, revisions } of await queries.findModules(store.read)) {
    const inOrder = body.activities.map((name) => activities.get(id)?.get(name));
    modules.set(key, {
      id,
      key,
      body,
      activities: inOrder.filter((activity) => activity !== undefined),
      translations: moduleTranslations(
        (ofModules.get(id) ?? []).flatMap((one) => (one.body ? [{ ...one, body: one.body }] : [])),
        revisions,
      ),
      additions: additionsOf(
        revisions.map(({ body: { activities: keys }, publishedAt, reach }) => ({
          keys,
          publishedAt,
          reach,
        })),
      ),
    });
  }

  const programmes = new Map<string, CurrentProgramme>();
  for (const row of await queries.findProgrammes(store.read)) {
    const { id, key, retiredAt, body, revisions } = row;
    const inOrder = body.modules.map((name) => modules.get(name));
    programmes.set(id, {
      id,
      key,
      retired: retiredAt !== null,
      body,
      modules: inOrder.filter((module) => module !== undefined),
      revisions,
    });
  }
  const law = await currentLaw(store);
  return { shared: { stamp, programmes, modules, law }, own, ofCompanies: new Map() };
}

const lawOfTexts = onlyOne("law", () => remembered<Store, Law>());

/** Parsed again only when its texts have changed, since parsing holds up every other request. */
async function currentLaw(store: Store): Promise<Law> {
  const texts = await findLawTexts(store.read);
  if (texts.size === 0) return NO_LAW;
  const stamp = JSON.stringify([...texts]);
  const known = lawOfTexts.recall(store, "all", stamp);
  if (known) return known;
  // The parsers are loaded only if there is something to parse.
  const { lawIn } = await import("~/curriculum/rules/content/law/file");
  return lawOfTexts.keep(store, "all", lawIn(texts), stamp);
}

function grouped<Item>(items: readonly Item[], by: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}

/** The activity as each company is taught it that has or had its own text. */
function ownActivities(
  revisions: readonly Row[],
  spans: readonly KeptSpan[],
  {
    translations,
    originals,
  }: { translations: readonly KeptTranslation[]; originals: readonly Row[] },
) {
  return [...new Set(spans.map(({ companyId }) => companyId))].flatMap((company) => {
    const theirs = revisions.filter((row) => concernsCompany(row, company, spans));
    const isOwn = spans.some((one) => one.companyId === company && one.untilNumber === null);
    const own = revisions.filter(({ companyId }) => companyId === company);
    const activity = activityOf(
      theirs,
      // Back to the original, a company's people read the original's translations too.
      isOwn
        ? currentTranslations(translations, own, company)
        : currentTranslations(translations, originals, null),
      isOwn,
    );
    return activity ? [[company, activity] as const] : [];
  });
}

/** An activity of its revisions, newest first. Null where there are none. */
function activityOf(
  rows: readonly Row[],
  translations: Translations,
  isOwn = false,
): CurrentActivity | null {
  const [newest] = rows;
  if (!newest) return null;
  const { id, key, moduleId, revisionId, number, publishedAt, body } = newest;
  // The first revision asks nobody anything.
  const asking = rows.filter((row) => row.number > 1 && row.impact !== "wording");
  return {
    id,
    key,
    moduleId,
    revisionId,
    number,
    publishedAt,
    body,
    isOwn,
    revisions: rows
      .map(({ revisionId: id, number, impact, change }) => ({ id, number, impact, change }))
      .toReversed(),
    relearns: asking
      .filter(({ impact }) => impact === "relearn")
      .map((row) => ({
        number: row.number,
        publishedAt: row.publishedAt,
        changedBefore: asking[asking.indexOf(row) + 1]?.number ?? 0,
      }))
      .toReversed(),
    changed: asking[0]?.number ?? 0,
    changedAt: asking[0]?.publishedAt ?? null,
    translations,
  };
}

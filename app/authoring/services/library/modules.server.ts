import type { ActivityKind } from "~/curriculum/rules/kinds";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { activitiesIn } from "~/curriculum/rules/content/module-activities";
import { factsIn, titleIn } from "~/curriculum/rules/content/text-facts";
import { activityFile, fileAt, isActivityKind, moduleFile } from "~/curriculum/rules/content-paths";
import {
  TRANSLATION_LANGUAGES,
  type TranslationLanguage,
} from "~/curriculum/rules/translation/languages";
import type { CurrentModule, Curriculum } from "~/curriculum/services/curriculum.server";
import type { LibraryCopy } from "./copies.server";
import { libraryTranslations, type LibraryTranslation } from "./translations.server";
import type { LibraryStanding, FileStanding } from "./standing.server";

/** `number` is the activity's revision, as people's attempts and readings name it; 0 if nothing was published. */
export interface LibraryActivity extends FileStanding {
  key: string;
  kind: ActivityKind;
  title: string;
  minutes: number | null;
  number: number;
  /** Of a lesson: those that the trainer's companies have. */
  copies: LibraryCopy[];
  translations: LibraryTranslation[];
  /** Whether one of them, or of a version that the trainer’s companies have of it, is out of date. */
  outdated: boolean;
  /** The languages that it could be published in and isn’t. */
  missing: TranslationLanguage[];
}

export interface LibraryModule extends FileStanding {
  key: string;
  title: string;
  summary: string;
  /** In the module's order; those that were never published come last. */
  activities: LibraryActivity[];
  /** How many of them have a place in the order. */
  listed: number;
  /** Of what the module says of itself. */
  translations: LibraryTranslation[];
  outdated: boolean;
  missing: TranslationLanguage[];
}

export interface LibraryModules {
  /** By key. */
  published: Map<string, LibraryModule>;
  /** With a draft of their own, and nothing published. */
  drafted: LibraryModule[];
}

/** Every module in use or in writing, with what is in it. */
export function libraryModules(
  { modules }: Pick<Curriculum, "modules">,
  standing: LibraryStanding,
  copies: ReadonlyMap<string, LibraryCopy[]>,
  outdated: ReadonlySet<string>,
): LibraryModules {
  const drafts = draftedActivities(modules, standing);
  const published = new Map<string, LibraryModule>();
  for (const module of modules.values()) {
    const own = standing.of(moduleFile(module.key));
    // Before the first import of its file there is nothing to change in it.
    const stands = own ?? { ...NOTHING, editedAt: new Date(0) };
    const listed = module.activities.map((activity) =>
      publishedActivity(module, activity, { standing, copies, outdated }),
    );
    const { title, summary } = module.body;
    const activities = [...listed, ...(drafts.get(module.key) ?? [])];
    published.set(module.key, {
      key: module.key,
      title,
      summary,
      activities,
      listed: listed.length,
      translations: inUse(libraryTranslations(standing, moduleFile(module.key), module)),
      outdated: outdated.has(module.key),
      missing: missingOf(module),
      ...stands,
    });
  }
  return { published, drafted: draftedModules(published, drafts, standing) };
}

const NOTHING = {
  state: "published" as const,
  fileNumber: 0,
  problems: 0,
  editedBy: null,
  publishAt: null,
  failure: null,
};

function publishedActivity(
  module: CurrentModule,
  activity: CurrentModule["activities"][number],
  {
    standing,
    copies,
    outdated,
  }: {
    standing: LibraryStanding;
    copies: ReadonlyMap<string, LibraryCopy[]>;
    outdated: ReadonlySet<string>;
  },
): LibraryActivity {
  const { key, number, publishedAt, body } = activity;
  const { kind, title, minutes } = body;
  const own = standing.of(activityFile(module.key, key, kind));
  return {
    key,
    kind,
    title,
    minutes,
    number,
    copies: copies.get(`${module.key}/${key}`) ?? [],
    translations: inUse(
      libraryTranslations(standing, activityFile(module.key, key, kind), activity),
    ),
    outdated: outdated.has(`${module.key}/${key}`),
    missing: isTranslated(kind) ? missingOf(activity) : [],
    ...(own ?? { ...NOTHING, editedAt: publishedAt }),
  };
}

function inUse(translations: LibraryTranslation[]): LibraryTranslation[] {
  return translations.filter(({ state }) => state !== "retired");
}

/** What is practised is written once. */
function isTranslated(kind: ActivityKind): boolean {
  return kind === "lesson" || kind === "quiz";
}

function missingOf({
  translations,
}: {
  translations: ReadonlyMap<TranslationLanguage, unknown>;
}): TranslationLanguage[] {
  return TRANSLATION_LANGUAGES.filter((language) => !translations.has(language));
}

/** Activities that were never published, by their module's key. */
function draftedActivities(
  modules: ReadonlyMap<string, CurrentModule>,
  standing: LibraryStanding,
): Map<string, LibraryActivity[]> {
  const found = new Map<string, LibraryActivity[]>();
  for (const { path, text } of standing.drafts) {
    const { kind, module = "", key = "" } = fileAt(path) ?? {};
    if (!isActivityKind(kind)) continue;
    if (modules.get(module)?.activities.some((activity) => activity.key === key)) continue;
    const own = standing.of(path);
    if (!own || own.state === "retired") continue;
    const minutes = factsIn(path, text)["minutes"];
    const activity: LibraryActivity = {
      key,
      kind,
      title: titleIn(path, text) ?? titleFromKey(key),
      number: 0,
      copies: [],
      translations: [],
      outdated: false,
      missing: [],
      minutes: typeof minutes === "number" ? minutes : null,
      ...own,
    };
    found.set(module, [...(found.get(module) ?? []), activity]);
  }
  return found;
}

function draftedModules(
  published: ReadonlyMap<string, LibraryModule>,
  drafts: ReadonlyMap<string, LibraryActivity[]>,
  standing: LibraryStanding,
): LibraryModule[] {
  return standing.drafts.flatMap(({ path, text }) => {
    const { kind, module: key } = fileAt(path) ?? {};
    const own = standing.of(path);
    if (kind !== "module" || key === undefined || published.has(key) || !own) return [];
    if (own.state === "retired") return [];
    const order = activitiesIn(text) ?? [];
    const activities = [...(drafts.get(key) ?? [])].sort(
      (a, b) => placeOf(order, a.key) - placeOf(order, b.key),
    );
    const summary = String(factsIn(path, text)["summary"] ?? "");
    const title = titleIn(path, text) ?? titleFromKey(key);
    const untranslated = { translations: [], outdated: false, missing: [] };
    return [{ key, title, summary, activities, listed: 0, ...untranslated, ...own }];
  });
}

function placeOf(order: readonly string[], key: string): number {
  const place = order.indexOf(key);
  return place < 0 ? order.length : place;
}

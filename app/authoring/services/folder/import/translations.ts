import type { Content } from "~/curriculum/rules/content/content";
import { keptTranslations, newestRevisionNumbers } from "~/curriculum/queries/translations";
import type { KeptCompanies, keptCurriculum } from "~/authoring/queries/content";
import type { ContentChanges } from "~/authoring/services/folder/content-changes";
import type { Db } from "~db/store";
import { activityIds } from "./copies";

type Kept = Awaited<ReturnType<typeof keptCurriculum>>;
type Row = ContentChanges["rows"]["activityTranslation"][number];
type About = Pick<Row, "activityId" | "language"> & { companyId: string | null };

/** What the database holds of translations, and which revisions they could be of. */
export async function keptForTranslations(db: Db, { translations }: Content) {
  const newest = await keptTranslations(db);
  const some = newest.length + translations.length > 0;
  return { newest, revisions: some ? await newestRevisionNumbers(db) : [] };
}

/**
 * Collects what it takes to bring translations to what their files say. One that is new, that changed, or that somebody has looked
 * through again (`confirmed`, by their paths) is from then on of its original's current revision. One whose file is gone is
 * withdrawn; where the lesson itself leaves, its translations stay as they are, and come back with it.
 */
export function changeTranslations(
  content: Content,
  kept: {
    curriculum: Kept;
    companies: KeptCompanies;
    translations: Awaited<ReturnType<typeof keptForTranslations>>;
  },
  confirmed: ReadonlySet<string>,
  changes: ContentChanges,
) {
  const activities = activityIds(kept.curriculum, changes);
  const companies = new Map(
    [...kept.companies.companies, ...changes.rows.company].map(({ key, id }) => [key, id]),
  );
  const currentOf = originalNumbers(kept.translations.revisions, changes);
  const left = new Map(kept.translations.newest.map((row) => [nameOf(row), row]));
  const add = (about: About, said: Pick<Row, "ofNumber" | "hash" | "body">, path: string) => {
    const publishedAt = changes.publishedAt({ kind: "activity", key: path });
    const number = nextNumber(about, kept.translations.newest, changes);
    changes.rows.activityTranslation.push({
      id: changes.newId(),
      ...about,
      number,
      publishedAt,
      ...said,
    });
  };
  for (const { path, module, key, company, language, hash, body } of content.translations) {
    const activityId = activities.get(`${module}/${key}`);
    const companyId = company === null ? null : (companies.get(company) ?? "");
    if (activityId === undefined) continue;
    const about = { activityId, companyId, language };
    const ofNumber = currentOf(about);
    const newest = left.get(nameOf(about));
    left.delete(nameOf(about));
    const same = newest?.hash === hash;
    if (same && (newest.ofNumber === ofNumber || !confirmed.has(path))) continue;
    add(about, { ofNumber, hash, body }, `${module}/${key}`);
  }
  const taught = new Map(
    content.modules.flatMap((module) =>
      module.activities.map(({ key }) => {
        const path = `${module.key}/${key}`;
        return [activities.get(path), path] as const;
      }),
    ),
  );
  for (const { activityId, companyId, language, hash, ofNumber } of left.values()) {
    const path = taught.get(activityId);
    if (hash === null || path === undefined) continue;
    add({ activityId, companyId, language }, { ofNumber, hash: null, body: null }, path);
  }
}

function nameOf({ activityId, companyId, language }: About): string {
  return `${activityId} ${companyId ?? ""} ${language}`;
}

/** The revision of the original, or of a company's own copy, that is current after these changes. */
function originalNumbers(
  kept: Awaited<ReturnType<typeof keptForTranslations>>["revisions"],
  { rows }: ContentChanges,
) {
  const numbers = new Map<string, number>();
  for (const { activityId, companyId, number } of [...kept, ...rows.activityRevision]) {
    const name = `${activityId} ${companyId ?? ""}`;
    numbers.set(name, Math.max(numbers.get(name) ?? 0, number ?? 0));
  }
  return ({ activityId, companyId }: About) => numbers.get(`${activityId} ${companyId ?? ""}`) ?? 0;
}

/** The number of an activity's next translation into a language, of the original or of a company's version. */
function nextNumber(
  { activityId, language }: About,
  kept: Awaited<ReturnType<typeof keptForTranslations>>["newest"],
  { rows }: ContentChanges,
): number {
  const same = [...kept, ...rows.activityTranslation].filter(
    (row) => row.activityId === activityId && row.language === language,
  );
  return Math.max(0, ...same.map(({ number }) => number)) + 1;
}

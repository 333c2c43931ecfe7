import type { ActivityContent, Content, CopyContent } from "~/curriculum/rules/content/content";
import { hashOf } from "~/kit/text/hash";
import { returnAsks } from "~/curriculum/rules/giving-up";
import {
  findCopySpans,
  findOriginalAsks,
  findOwnRevisions,
  type KeptSpan,
} from "~/curriculum/queries/copies";
import type { KeptCompanies, keptCurriculum } from "~/authoring/queries/content";
import type { Db } from "~db/store";
import type { ContentChanges } from "~/authoring/services/folder/content-changes";

type Kept = Awaited<ReturnType<typeof keptCurriculum>>;

/** What the database holds of companies' own texts. */
export async function keptCopies(db: Db) {
  const spans = await findCopySpans(db);
  const open = spans.filter(({ untilNumber }) => untilNumber === null);
  const newest = new Map<string, string>();
  if (open.length === 0) return { open, newest, asks: [] };
  for (const { companyId, activityId, hash } of await findOwnRevisions(db)) {
    const own = `${companyId} ${activityId}`;
    if (!newest.has(own)) newest.set(own, hash);
  }
  const ids = open.map(({ activityId }) => activityId);
  return { open, newest, asks: await findOriginalAsks(db, ids) };
}

export type KeptCopies = Awaited<ReturnType<typeof keptCopies>>;

/**
 * Collects what it takes to bring companies' own texts to what their files say. A new text begins a span; one that is gone ends it
 * with a revision of the company's own that has the original's text, and asks for what the original asked for meanwhile. Where the
 * lesson itself leaves, its copies stay as they are, and come back with it.
 */
export function changeCopies(
  content: Content,
  kept: { curriculum: Kept; companies: KeptCompanies; copies: KeptCopies },
  changes: ContentChanges,
) {
  const activities = activityIds(kept.curriculum, changes);
  const companies = new Map(
    [...kept.companies.companies, ...changes.rows.company].map(({ key, id }) => [key, id]),
  );
  const open = new Map(kept.copies.open.map((span) => [ownKey(span), span]));
  for (const { key, copies } of content.companies) {
    const companyId = companies.get(key) ?? "";
    for (const copy of copies) {
      const activityId = activities.get(`${copy.module}/${copy.key}`);
      if (activityId === undefined) continue;
      const about = { companyId, activityId };
      const span = open.get(ownKey(about));
      open.delete(ownKey(about));
      if (span && kept.copies.newest.get(ownKey(about)) === copy.hash) continue;
      const number = addOwn(about, { key, copy }, kept.curriculum, changes);
      if (span) continue;
      const { rows } = changes;
      rows.activityCopy.push({ id: changes.newId(), ...about, fromNumber: number });
    }
  }
  const known = new Set(content.companies.map(({ key }) => companies.get(key)));
  for (const span of open.values())
    if (known.has(span.companyId)) giveUp(span, { content, kept, activities }, changes);
}

function ownKey({ companyId, activityId }: { companyId: string; activityId: string }): string {
  return `${companyId} ${activityId}`;
}

/** The ids of activities, those that are only now added too, by `module/activity`. */
export function activityIds(kept: Kept, { rows }: ContentChanges): Map<string, string> {
  const modules = new Map([...kept.modules, ...rows.module].map(({ id, key }) => [id, key]));
  const all = [
    ...kept.activities.map(({ id, key, parentId }) => ({ id, key, moduleId: parentId })),
    ...rows.activity,
  ];
  return new Map(all.map(({ id, key, moduleId }) => [`${modules.get(moduleId)}/${key}`, id]));
}

/** The number of an activity's next revision, the original's or a company's. */
function nextNumber(activityId: string, kept: Kept, { rows }: ContentChanges): number {
  const added = rows.activityRevision.filter((row) => row.activityId === activityId);
  const newest = kept.activities.find(({ id }) => id === activityId)?.number ?? 0;
  return Math.max(newest, ...added.map(({ number }) => number)) + 1;
}

function addOwn(
  about: { companyId: string; activityId: string },
  { key: company, copy }: { key: string; copy: CopyContent },
  kept: Kept,
  changes: ContentChanges,
): number {
  const number = nextNumber(about.activityId, kept, changes);
  const { module, key, hash, impact, change, body } = copy;
  const path = `${module}/${key}`;
  const publishedAt = changes.publishedAt({ kind: "activity", key: path, company });
  const row = { id: changes.newId(), ...about, number, hash, impact, change, publishedAt, body };
  changes.rows.activityRevision.push(row);
  return number;
}

function giveUp(
  span: KeptSpan,
  {
    content,
    kept,
    activities,
  }: {
    content: Content;
    kept: { curriculum: Kept; copies: KeptCopies };
    activities: ReadonlyMap<string, string>;
  },
  changes: ContentChanges,
) {
  const { companyId, activityId } = span;
  const original = taughtAt(content, activities, activityId);
  if (!original) return;
  const { key, body } = original;
  const asked = [...kept.copies.asks, ...changes.rows.activityRevision.filter(isOriginals)];
  const missed = asked.filter(
    (one) => one.activityId === activityId && one.number > span.fromNumber,
  );
  const number = nextNumber(activityId, kept.curriculum, changes);
  const { impact, change } = returnAsks(missed);
  const publishedAt = changes.publishedAt({ kind: "activity", key });
  const id = changes.newId();
  const hash = hashOf({ impact, change, body });
  changes.rows.activityRevision.push({
    id,
    activityId,
    companyId,
    number,
    hash,
    impact,
    change,
    publishedAt,
    body,
  });
  changes.spanEnds.set(span.id, number);
}

function isOriginals({ companyId }: { companyId?: string | null | undefined }): boolean {
  return (companyId ?? null) === null;
}

/** An activity as the content teaches it, with its path; null if it is out of use. */
function taughtAt(
  { modules }: Content,
  activities: ReadonlyMap<string, string>,
  activityId: string,
): Pick<ActivityContent, "key" | "body"> | null {
  for (const module of modules)
    for (const { key, body } of module.activities) {
      const path = `${module.key}/${key}`;
      if (activities.get(path) === activityId) return { key: path, body };
    }
  return null;
}

import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { notFound } from "~/kit/http/refusal";
import { preparedOnce } from "~db/prepared";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** Rises with every change of content; 0 before the first import. */
export async function contentStamp(db: Db): Promise<number> {
  const [row] = await stampStatement(db).execute();
  return row?.number ?? 0;
}

const stampStatement = preparedOnce((db) => {
  const { contentStamp } = db.tables;
  return db.select({ number: contentStamp.number }).from(contentStamp).prepare();
});

/** Every programme at its newest revision, with all of them; retired ones too: people may still hold what they earned there. */
export async function findProgrammes(db: Db) {
  const { programme, programmeRevision } = db.tables;
  const rows = await db
    .select({
      id: programme.id,
      key: programme.key,
      retiredAt: programme.retiredAt,
      body: programmeRevision.body,
      publishedAt: programmeRevision.publishedAt,
      reach: programmeRevision.reach,
    })
    .from(programme)
    .innerJoin(programmeRevision, eq(programmeRevision.programmeId, programme.id))
    .orderBy(asc(programme.key), desc(programmeRevision.number));
  return withRevisions(rows);
}

/** Of revisions, newest first, the newest of each id with all of its revisions, oldest first. */
function withRevisions<Row extends { id: string }>(rows: readonly Row[]) {
  const all = new Map<string, Row[]>();
  for (const row of rows) all.set(row.id, [row, ...(all.get(row.id) ?? [])]);
  return [...all.values()].map((revisions) => ({ ...revisions.at(-1)!, revisions }));
}

/** Every module in use at its newest revision, with all of them. */
export async function findModules(db: Db) {
  const { module, moduleRevision } = db.tables;
  const rows = await db
    .select({
      id: module.id,
      key: module.key,
      number: moduleRevision.number,
      body: moduleRevision.body,
      publishedAt: moduleRevision.publishedAt,
      reach: moduleRevision.reach,
    })
    .from(module)
    .innerJoin(moduleRevision, eq(moduleRevision.moduleId, module.id))
    .where(isNull(module.retiredAt))
    .orderBy(asc(module.key), desc(moduleRevision.number));
  return withRevisions(rows);
}

/** Every revision of every activity in use, companies' own ones too, newest first within an activity. */
export async function findActivityRevisions(db: Db) {
  const { activity, activityRevision } = db.tables;
  return db
    .select({
      id: activity.id,
      key: activity.key,
      kind: activity.kind,
      moduleId: activity.moduleId,
      companyId: activityRevision.companyId,
      number: activityRevision.number,
      revisionId: activityRevision.id,
      impact: activityRevision.impact,
      change: activityRevision.change,
      publishedAt: activityRevision.publishedAt,
      body: activityRevision.body,
    })
    .from(activity)
    .innerJoin(activityRevision, eq(activityRevision.activityId, activity.id))
    .where(isNull(activity.retiredAt))
    .orderBy(asc(activity.moduleId), asc(activity.key), desc(activityRevision.number));
}

/** The company itself, by what is proved to be of it. */
export async function findCompany(db: Db, { companyId }: OwnCompany) {
  const { company } = db.tables;
  const [row] = await db.select().from(company).where(eq(company.id, companyId));
  if (!row) throw notFound("company");
  return own({ ...row, companyId });
}

/** The channels in use, in the company's order. */
export async function findChannels(db: Db, { companyId }: OwnCompany) {
  const { channel } = db.tables;
  return db
    .select({
      id: channel.id,
      key: channel.key,
      network: channel.network,
      name: channel.name,
      handle: channel.handle,
      characterLimit: channel.characterLimit,
    })
    .from(channel)
    .where(and(eq(channel.companyId, companyId), isNull(channel.retiredAt)))
    .orderBy(asc(channel.position));
}

import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Kept } from "~/curriculum/rules/reconcile";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { contentStamp, findProgrammes } from "~/curriculum/queries/rules";

/** A row that lasts, as the import compares it with the files; `parentId` is its module, activity or company. */
export interface KeptRow extends Kept {
  parentId: string;
}

type Joined = Omit<KeptRow, "retired" | "number"> & {
  retiredAt: Date | null;
  number: number | null;
};

/** Folds a join of rows and revisions to each row with its newest revision. */
function newest(rows: readonly Joined[]): KeptRow[] {
  const found = new Map<string, KeptRow>();
  for (const { retiredAt, number, ...row } of rows) {
    const before = found.get(row.id);
    if (before && before.number >= (number ?? 0)) continue;
    found.set(row.id, { ...row, retired: retiredAt !== null, number: number ?? 0 });
  }
  return [...found.values()];
}

/** The same of activities: each with the newest text of the original. Numbers go on over all companies' own texts. */
function originals(rows: readonly (Joined & { companyId: string | null })[]): KeptRow[] {
  const highest = new Map<string, number>();
  for (const { id, number } of rows) highest.set(id, Math.max(highest.get(id) ?? 0, number ?? 0));
  const own = rows.flatMap(({ companyId, ...row }) => (companyId === null ? [row] : []));
  return newest(own).map((row) => ({ ...row, number: highest.get(row.id) ?? row.number }));
}

type Lasting = Tables["programme" | "module" | "question"];
type Revision = Tables["programmeRevision" | "moduleRevision" | "questionRevision"];

/** Rows that last, with the newest of their revisions. `of` is the row a revision is of. */
async function kept(
  db: Db,
  row: Lasting,
  revision: Revision,
  of: AnySQLiteColumn,
  parentId: Lasting["id"] | Tables["question"]["activityId"] = row.id,
) {
  const { id, key, retiredAt } = row;
  const { number, hash } = revision;
  const rows = await db
    .select({ id, parentId, key, retiredAt, number, hash })
    .from(row)
    .leftJoin(revision, eq(of, id));
  return newest(rows);
}

/** What the database holds of the curriculum, retired rows included, without the bodies. */
export async function keptCurriculum(db: Db) {
  const t = db.tables;
  const activities = await db
    .select({
      id: t.activity.id,
      parentId: t.activity.moduleId,
      key: t.activity.key,
      retiredAt: t.activity.retiredAt,
      number: t.activityRevision.number,
      hash: t.activityRevision.hash,
      companyId: t.activityRevision.companyId,
    })
    .from(t.activity)
    .leftJoin(t.activityRevision, eq(t.activityRevision.activityId, t.activity.id));
  return {
    programmes: await kept(db, t.programme, t.programmeRevision, t.programmeRevision.programmeId),
    modules: await kept(db, t.module, t.moduleRevision, t.moduleRevision.moduleId),
    activities: originals(activities),
    questions: await kept(
      db,
      t.question,
      t.questionRevision,
      t.questionRevision.questionId,
      t.question.activityId,
    ),
  };
}

/** What the database holds of every company’s files. An import is for the whole installation. */
export async function keptCompanies(db: Db) {
  const t = db.tables;
  const companies = (await db.select().from(t.company)).map((row) =>
    own({ ...row, companyId: row.id }),
  );
  const channels = await db.select().from(t.channel);
  const playbooks = await db
    .select({
      companyId: t.playbookRevision.companyId,
      number: t.playbookRevision.number,
      hash: t.playbookRevision.hash,
    })
    .from(t.playbookRevision);
  const policies = await db
    .select({
      id: t.policyVersion.id,
      companyId: t.policyVersion.companyId,
      version: t.policyVersion.version,
      number: t.policyVersion.number,
      hash: t.policyVersion.hash,
    })
    .from(t.policyVersion);
  return { companies, channels, playbooks, policies };
}

export type KeptCompanies = Awaited<ReturnType<typeof keptCompanies>>;

/** The tables an import adds to, parents before children. */
const ADDED = [
  "company",
  "programme",
  "programmeRevision",
  "module",
  "moduleRevision",
  "activity",
  "activityRevision",
  "activityCopy",
  "activityTranslation",
  "moduleTranslation",
  "question",
  "questionRevision",
  "channel",
  "playbookRevision",
  "policyVersion",
  "policyTranslation",
] as const satisfies readonly (keyof Tables)[];
export type AddedTable = (typeof ADDED)[number];

export type NewRows = { [Name in AddedTable]: Tables[Name]["$inferInsert"][] };

/** Adds rows, parents first, many to a statement. */
export async function addRows(tx: Tx, rows: NewRows) {
  for (const name of ADDED) await addTo(tx, name, rows[name]);
}

async function addTo<Name extends AddedTable>(
  tx: Tx,
  name: Name,
  rows: readonly Tables[Name]["$inferInsert"][],
) {
  const table: Tables[AddedTable] = tx.tables[name];
  for (let from = 0; from < rows.length; from += 100)
    await tx.insert(table).values(rows.slice(from, from + 100));
}

export type RetirableTable = "programme" | "module" | "activity" | "question" | "channel";

/** Retires rows at an instant, or with null brings them back. */
export async function setRetired(
  tx: Tx,
  name: RetirableTable,
  ids: readonly string[],
  retiredAt: Date | null,
) {
  if (ids.length === 0) return;
  const table: Tables[RetirableTable] = tx.tables[name];
  await tx
    .update(table)
    .set({ retiredAt })
    .where(inArray(table.id, [...ids]));
}

/** Every company by its id, those that a publication has just added too. The house asks, as it publishes. */
export async function allCompanies(db: Db): Promise<ReadonlyMap<string, OwnCompany>> {
  const { company } = db.tables;
  const rows = await db.select({ companyId: company.id }).from(company);
  return new Map(rows.map((row) => [row.companyId, own(row)]));
}

/** The companies with anyone enrolled in a programme that includes this module, in its newest revision. */
export async function findCompaniesTaught(db: Db, moduleKey: string): Promise<OwnCompany[]> {
  const programmes = await findProgrammes(db);
  const leading = programmes.filter(
    ({ body }) => body.modules.includes(moduleKey) || body.renewalModule === moduleKey,
  );
  return findCompaniesEnrolled(
    db,
    leading.map(({ id }) => id),
  );
}

/** Activities in use by their paths (`module/activity`), each at its newest revision. */
export async function findNewestRevisions(db: Db, paths: readonly string[]) {
  if (paths.length === 0) return [];
  const { activity, activityRevision: revision, module } = db.tables;
  const rows = await db
    .select({
      module: module.key,
      key: activity.key,
      number: revision.number,
      hash: revision.hash,
      body: revision.body,
    })
    .from(activity)
    .innerJoin(module, eq(module.id, activity.moduleId))
    .innerJoin(revision, eq(revision.activityId, activity.id))
    .where(
      and(
        isNull(activity.retiredAt),
        inArray(
          activity.key,
          paths.map((path) => path.split("/")[1] ?? ""),
        ),
      ),
    )
    .orderBy(asc(module.key), asc(activity.key), desc(revision.number));
  const newest = rows.filter(
    (row, index) => rows[index - 1]?.key !== row.key || rows[index - 1]?.module !== row.module,
  );
  return newest.filter((row) => paths.includes(`${row.module}/${row.key}`));
}

/** The companies with people enrolled in one of these programmes, but for archived ones. The house asks, as it publishes. */
export async function findCompaniesEnrolled(
  db: Db,
  programmeIds: readonly string[],
): Promise<OwnCompany[]> {
  if (programmeIds.length === 0) return [];
  const { company, enrolment } = db.tables;
  const rows = await db
    .selectDistinct({ companyId: enrolment.companyId })
    .from(enrolment)
    .innerJoin(company, eq(company.id, enrolment.companyId))
    .where(and(inArray(enrolment.programmeId, [...programmeIds]), isNull(company.archivedAt)))
    .orderBy(asc(enrolment.companyId));
  return rows.map(own);
}

export async function updateCompany(
  tx: Tx,
  companyId: string,
  set: Pick<
    Tables["company"]["$inferInsert"],
    "name" | "shortName" | "timeZone" | "language" | "address"
  >,
) {
  const { company } = tx.tables;
  await tx.update(company).set(set).where(eq(company.id, companyId));
}

export async function updateChannel(
  tx: Tx,
  channelId: string,
  set: {
    network: string;
    name: string;
    handle: string;
    characterLimit: number;
    position: number;
    retiredAt: null;
  },
) {
  const { channel } = tx.tables;
  await tx.update(channel).set(set).where(eq(channel.id, channelId));
}

/** Says to every process that its copy of the content is old. */
export async function raiseContentStamp(tx: Tx) {
  const number = (await contentStamp(tx)) + 1;
  const { contentStamp: stamp } = tx.tables;
  await tx
    .insert(stamp)
    .values({ id: 1, number })
    .onConflictDoUpdate({ target: stamp.id, set: { number } });
}

/** The fingerprint of what was imported last; null where that is not known. */
export async function contentFingerprint(db: Db): Promise<string | null> {
  const { contentStamp: stamp } = db.tables;
  const [row] = await db.select({ fingerprint: stamp.fingerprint }).from(stamp);
  return row?.fingerprint ?? null;
}

export async function keepContentFingerprint(tx: Tx, fingerprint: string | null) {
  const { contentStamp: stamp } = tx.tables;
  await tx
    .insert(stamp)
    .values({ id: 1, number: 0, fingerprint })
    .onConflictDoUpdate({ target: stamp.id, set: { fingerprint } });
}

import { and, asc, desc, eq, inArray, isNull, like, lte } from "drizzle-orm";
import { LOOKED_KEYS } from "~/notices/rules/content-notices";
import { preparedOnce, slot } from "~db/prepared";
import { within } from "~/ledger/queries/within";
import { inPart, own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { Role } from "~/people/rules/kinds";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row<Name extends keyof Tables> = Tables[Name]["$inferInsert"];

/**
 * Every company, with the instant from which its people are told; null where that has not begun. The clock asks, which tells them:
 * they are the house’s own.
 */
export async function findNoticeStarts(db: Db) {
  const { company, noticeStart } = db.tables;
  const rows = await db
    .select({
      companyId: company.id,
      createdAt: company.createdAt,
      startedAt: noticeStart.startedAt,
    })
    .from(company)
    .leftJoin(noticeStart, eq(noticeStart.companyId, company.id))
    .where(isNull(company.archivedAt))
    .orderBy(asc(company.id));
  return rows.map(own);
}

export async function addNoticeStart(tx: Tx, { companyId }: OwnCompany, startedAt: Date) {
  await tx.insert(tx.tables.noticeStart).values({ companyId, startedAt }).onConflictDoNothing();
}

/** Which of these keys the people of a company have been told, and who. */
export async function findToldKeys(db: Db, { companyId }: OwnCompany, keys: readonly string[]) {
  const { notice } = db.tables;
  return await db
    .select({ personId: notice.personId, key: notice.key })
    .from(notice)
    .where(and(eq(notice.companyId, companyId), inArray(notice.key, [...keys])));
}

/** The keys of somebody's receipts for changes that they have looked at. */
export async function findLookedKeys(
  db: Db,
  { companyId, personId }: OwnPerson,
): Promise<string[]> {
  const rows = await lookedStatement(db).execute({ companyId, personId });
  return rows.map(({ key }) => key);
}

const lookedStatement = preparedOnce((db) => {
  const { notice } = db.tables;
  return db
    .select({ key: notice.key })
    .from(notice)
    .where(
      and(
        eq(notice.personId, slot("personId")),
        eq(notice.companyId, slot("companyId")),
        like(notice.key, `${LOOKED_KEYS}%`),
      ),
    )
    .prepare();
});

export async function addNotice(
  tx: Tx,
  { companyId }: OwnCompany,
  row: Omit<Row<"notice">, "companyId">,
) {
  await tx
    .insert(tx.tables.notice)
    .values({ ...row, companyId })
    .onConflictDoNothing();
}

/** Somebody in one of their hats: what they are told there, they are told as that. */
export interface Reader {
  personId: string;
  role: Role;
  /** Of an employee or a manager. */
  companyId?: string;
  /** Of a manager: what they were told of people they do not decide for any more is not shown. */
  teams?: "all" | readonly string[];
}

/** The newest notices that somebody has not seen: asked for by every page. */
export async function listUnseen(db: Db, reader: Reader, limit: number) {
  const { personId, role, companyId } = reader;
  const { ofCompany, ofAgency } = unseenStatements(db);
  const statement = companyId === undefined ? ofAgency : ofCompany;
  const rows = await statement.execute({ personId, role, companyId, limit });
  return rows.map(own);
}

const unseenStatements = preparedOnce((db) => {
  const { notice } = db.tables;
  const unseen = (companyId?: ReturnType<typeof slot>) =>
    db
      .select({ key: notice.key, companyId: notice.companyId })
      .from(notice)
      .where(
        and(
          eq(notice.personId, slot("personId")),
          eq(notice.role, slot("role")),
          companyId && eq(notice.companyId, companyId),
          isNull(notice.seenAt),
        ),
      )
      .orderBy(desc(notice.createdAt), desc(notice.id))
      .limit(slot("limit"))
      .prepare();
  return { ofCompany: unseen(slot("companyId")), ofAgency: unseen() };
});

/** What is a reader's own. */
function told(db: Db, { personId, role, companyId, teams = "all" }: Reader) {
  const { notice } = db.tables;
  const about = { companyId: notice.companyId, personId: notice.aboutPersonId };
  return and(
    eq(notice.personId, personId),
    eq(notice.role, role),
    companyId === undefined ? undefined : eq(notice.companyId, companyId),
    companyId === undefined || teams === "all"
      ? undefined
      : within(db, inPart({ companyId, teams }), about),
  );
}

/** Notices, each with whom and which company it is about. */
function tellings(db: Db) {
  const { notice, company, person: about } = db.tables;
  return db
    .select({
      id: notice.id,
      key: notice.key,
      facts: notice.facts,
      createdAt: notice.createdAt,
      seenAt: notice.seenAt,
      aboutId: about.id,
      aboutName: about.name,
      companyId: company.id,
      companyKey: company.key,
      company: company.shortName,
      timeZone: company.timeZone,
    })
    .from(notice)
    .innerJoin(company, eq(company.id, notice.companyId))
    .innerJoin(about, eq(about.id, notice.aboutPersonId));
}

/** A reader's newest notices. */
export async function listNotices(db: Db, reader: Reader, limit: number) {
  const { notice } = db.tables;
  const rows = await tellings(db)
    .where(told(db, reader))
    .orderBy(desc(notice.createdAt), desc(notice.id))
    .limit(limit);
  return rows.map(own);
}

/** The notices that a mail tells, the first one first. */
export async function findNoticesOfMail(db: Db, personId: string, outboxId: string) {
  const { notice } = db.tables;
  const rows = await tellings(db)
    .where(and(eq(notice.outboxId, outboxId), eq(notice.personId, personId)))
    .orderBy(asc(notice.createdAt), asc(notice.id));
  return rows.map(own);
}

export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number];

/** Marks what a reader was shown as seen: theirs, up to an instant. */
export async function markSeen(tx: Tx, reader: Reader, { upTo, now }: { upTo: Date; now: Date }) {
  const { notice } = tx.tables;
  await tx
    .update(notice)
    .set({ seenAt: now })
    .where(and(told(tx, reader), isNull(notice.seenAt), lte(notice.createdAt, upTo)));
}

/** Marks one notice of a person as seen, by its key. */
export async function markKeySeen(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  { key, now }: { key: string; now: Date },
) {
  const { notice } = tx.tables;
  await tx
    .update(notice)
    .set({ seenAt: now })
    .where(
      and(
        eq(notice.personId, personId),
        eq(notice.companyId, companyId),
        eq(notice.key, key),
        isNull(notice.seenAt),
      ),
    );
}

/** How these people want to be told, if they have said. */
export async function findPreferences(db: Db, personIds: readonly string[]) {
  const { noticePreference } = db.tables;
  return await db
    .select()
    .from(noticePreference)
    .where(inArray(noticePreference.personId, [...personIds]));
}

export async function keepPreferences(tx: Tx, row: Row<"noticePreference">) {
  const { personId, ...set } = row;
  const { noticePreference } = tx.tables;
  await tx
    .insert(noticePreference)
    .values(row)
    .onConflictDoUpdate({ target: noticePreference.personId, set });
}

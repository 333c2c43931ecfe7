import { and, asc, desc, eq, gt, inArray, isNull, lt, or, type SQL } from "drizzle-orm";
import type { ChainPoint, LedgerEntry } from "~/ledger/rules/entry";
import { own, type OwnCompany, type OwnPerson, type Reach } from "~/ledger/rules/own";
import { within } from "./within";
import { preparedOnce, rowsOnce, slot } from "~db/prepared";
import type { Db, Tx } from "~db/store";

/** The statements of recording a decision, built once for a connection: nearly every form that is sent makes an entry. */
const recordingStatements = preparedOnce((db) => {
  const { ledgerEntry, personKey } = db.tables;
  return {
    last: db
      .select({ seq: ledgerEntry.seq, hash: ledgerEntry.hash })
      .from(ledgerEntry)
      .where(eq(ledgerEntry.companyId, slot("companyId")))
      .orderBy(desc(ledgerEntry.seq))
      .limit(1)
      .prepare(),
    key: db
      .select({ key: personKey.key })
      .from(personKey)
      .where(
        and(eq(personKey.companyId, slot("companyId")), eq(personKey.personId, slot("personId"))),
      )
      .prepare(),
  };
});

/** Where a company's chain has come to; undefined where it has not begun. */
export async function lastOfChain(
  db: Db,
  { companyId }: OwnCompany,
): Promise<ChainPoint | undefined> {
  const [last] = await recordingStatements(db).last.execute({ companyId });
  return last;
}

const insertion = rowsOnce(
  [
    "id",
    "companyId",
    "seq",
    "version",
    "at",
    "kind",
    "actorId",
    "actorRole",
    "personId",
    "facts",
    "sealed",
    "prevHash",
    "hash",
  ],
  (db, rows) => db.insert(db.tables.ledgerEntry).values(rows).prepare(),
);

const keyInsertion = rowsOnce(["personId", "companyId", "key"], (db, rows) =>
  db.insert(db.tables.personKey).values(rows).prepare(),
);

export async function insertEntries(
  tx: Tx,
  { companyId }: OwnCompany,
  entries: readonly LedgerEntry[],
) {
  await insertion(
    tx,
    entries.map((entry) => ({ ...entry, companyId })),
  );
}

/** A company's key for a person: a null one is destroyed, undefined has not been made. */
export async function findPersonKey(db: Db, { companyId }: OwnCompany, personId: string) {
  const [found] = await recordingStatements(db).key.execute({ companyId, personId });
  return found?.key;
}

export async function insertPersonKeys(
  tx: Tx,
  { companyId }: OwnCompany,
  rows: readonly { personId: string; key: string }[],
) {
  await keyInsertion(
    tx,
    rows.map((row) => ({ ...row, companyId })),
  );
}

/** Destroys a company's key for a person for good, also one that was never made. */
export async function destroyPersonKey(tx: Tx, { companyId, personId }: OwnPerson, at: Date) {
  const { personKey } = tx.tables;
  await tx
    .insert(personKey)
    .values({ companyId, personId, key: null, destroyedAt: at })
    .onConflictDoUpdate({
      target: [personKey.companyId, personKey.personId],
      set: { key: null, destroyedAt: at },
    });
}

/** A company's keys for some people, by id; null where it is destroyed. */
export async function findPersonKeys(
  db: Db,
  { companyId }: OwnCompany,
  personIds: readonly string[],
) {
  if (personIds.length === 0) return new Map<string, string | null>();
  const { personKey } = db.tables;
  const rows = await db
    .select({ personId: personKey.personId, key: personKey.key })
    .from(personKey)
    .where(
      and(eq(personKey.companyId, companyId), inArray(personKey.personId, [...new Set(personIds)])),
    );
  return new Map(rows.map(({ personId, key }) => [personId, key]));
}

/** The entries of a company after a number, in their order; to a manager of teams, those about their people. */
export async function findEntriesAfter(
  db: Db,
  reach: Reach,
  { seq, limit }: { seq: number; limit: number },
): Promise<LedgerEntry[]> {
  const { ledgerEntry } = db.tables;
  return db
    .select()
    .from(ledgerEntry)
    .where(and(within(db, reach, ledgerEntry), gt(ledgerEntry.seq, seq)))
    .orderBy(asc(ledgerEntry.seq))
    .limit(limit);
}

/** The hash of one entry by its number; undefined where there is none. */
export async function findHash(db: Db, { companyId }: OwnCompany, seq: number) {
  const { ledgerEntry } = db.tables;
  const [found] = await db
    .select({ hash: ledgerEntry.hash })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.companyId, companyId), eq(ledgerEntry.seq, seq)));
  return found?.hash;
}

/** Which entries: before a number, about some people, of one kind; null does not ask. */
export interface EntryQuery {
  before: number | null;
  personIds: readonly string[] | null;
  kind: string | null;
}

/** The newest entries within somebody's reach that a query asks for. */
export async function findNewestEntries(
  db: Db,
  reach: Reach,
  { before, personIds, kind }: EntryQuery,
  limit: number,
): Promise<LedgerEntry[]> {
  const { ledgerEntry } = db.tables;
  const asked: (SQL | undefined)[] = [
    within(db, reach, ledgerEntry),
    before === null ? undefined : lt(ledgerEntry.seq, before),
    personIds === null ? undefined : inArray(ledgerEntry.personId, [...personIds]),
    kind === null ? undefined : eq(ledgerEntry.kind, kind),
  ];
  return db
    .select()
    .from(ledgerEntry)
    .where(and(...asked))
    .orderBy(desc(ledgerEntry.seq))
    .limit(limit);
}

/** The number, kind, time and facts of every entry about a person of a company, in their order. */
export async function findFactsAbout(db: Db, one: OwnPerson) {
  const { ledgerEntry } = db.tables;
  return db
    .select({
      seq: ledgerEntry.seq,
      kind: ledgerEntry.kind,
      at: ledgerEntry.at,
      facts: ledgerEntry.facts,
    })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.companyId, one.companyId), eq(ledgerEntry.personId, one.personId)))
    .orderBy(asc(ledgerEntry.seq));
}

/** Everyone that entries within somebody's reach can be about: their people, and the trainers engaged with it. */
export async function findPeopleNamed(db: Db, reach: Reach) {
  const { person, membership, engagement } = db.tables;
  const columns = { id: person.id, name: person.name };
  const own = await db
    .selectDistinct(columns)
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(within(db, reach, membership));
  const trainers = await db
    .select(columns)
    .from(person)
    .innerJoin(engagement, eq(engagement.personId, person.id))
    .where(eq(engagement.companyId, reach.companyId));
  return [...own, ...trainers];
}

/** The companies with a ledger to verify: all of them, or one by its key. For the person who runs the installation. */
export async function findCompaniesByKey(db: Db, key: string | null) {
  const { company } = db.tables;
  const rows = await db
    .select({ companyId: company.id, key: company.key })
    .from(company)
    .where(key === null ? undefined : eq(company.key, key))
    .orderBy(asc(company.key));
  return rows.map(own);
}

/** The role in which a person decides something about a company: its manager’s, or one of the agency’s. */
export async function findDecidingRole(db: Db, { companyId }: OwnCompany, personId: string) {
  const { membership } = db.tables;
  const rows = await db
    .select({ role: membership.role })
    .from(membership)
    .where(
      and(
        eq(membership.personId, personId),
        or(eq(membership.companyId, companyId), isNull(membership.companyId)),
      ),
    );
  return (["manager", "trainer", "admin"] as const).find((role) =>
    rows.some((row) => row.role === role),
  );
}

/** Who was reminded of something after an instant, and when; the latest last. */
export async function findReminded(db: Db, reach: Reach, since: Date) {
  const { ledgerEntry } = db.tables;
  return db
    .select({ personId: ledgerEntry.personId, at: ledgerEntry.at })
    .from(ledgerEntry)
    .where(
      and(
        within(db, reach, ledgerEntry),
        eq(ledgerEntry.kind, "reminded"),
        gt(ledgerEntry.at, since),
      ),
    )
    .orderBy(asc(ledgerEntry.seq));
}

/** Whether a person decided anything after a number. */
export async function hasEntryBy(
  db: Db,
  { companyId }: OwnCompany,
  { actorId, after }: { actorId: string; after: number },
): Promise<boolean> {
  const { ledgerEntry } = db.tables;
  const found = await db
    .select({ seq: ledgerEntry.seq })
    .from(ledgerEntry)
    .where(
      and(
        eq(ledgerEntry.companyId, companyId),
        gt(ledgerEntry.seq, after),
        eq(ledgerEntry.actorId, actorId),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** What one person decided after a number, of some kinds, in its order. */
export async function findEntriesBy(
  db: Db,
  reach: Reach,
  asked: {
    actorId: string;
    after: number;
    kinds: readonly string[];
    limit: number;
  },
) {
  const { ledgerEntry } = db.tables;
  return db
    .select({ kind: ledgerEntry.kind, personId: ledgerEntry.personId, facts: ledgerEntry.facts })
    .from(ledgerEntry)
    .where(
      and(
        within(db, reach, ledgerEntry),
        gt(ledgerEntry.seq, asked.after),
        eq(ledgerEntry.actorId, asked.actorId),
        inArray(ledgerEntry.kind, [...asked.kinds]),
      ),
    )
    .orderBy(asc(ledgerEntry.seq))
    .limit(asked.limit);
}

import { and, asc, count, desc, eq, inArray, isNull } from "drizzle-orm";
import { own, type Own, type OwnPerson } from "~/ledger/rules/own";
import type { Period } from "~/clearance/rules/standing/facts";
import type { Language } from "~/kit/language/language";
import { preparedOnce, slot } from "~db/prepared";
import type { Db, Tx } from "~db/store";

/** A clearance period that is shared, with whose it is. */
export type OwnShare = Own<
  Period & {
    id: string;
    companyId: string;
    personId: string;
    clearanceId: string;
    enrolmentId: string;
    programmeId: string;
    sealedAddress: string;
    list: number;
    place: number;
    createdAt: Date;
    /** The company’s own; null for the agency’s. */
    language: Language | null;
  }
>;

/** What is shared at an address, by its hash; null where nothing is. */
export async function findShareAt(db: Db, addressHash: string): Promise<OwnShare | null> {
  const { credentialShare } = db.tables;
  const rows = await shares(db).where(eq(credentialShare.addressHash, addressHash));
  return (await withChannels(db, rows))[0] ?? null;
}

const stamp = preparedOnce((db) => {
  const { credentialShare, personChange } = db.tables;
  return db
    .select({
      id: credentialShare.id,
      companyId: credentialShare.companyId,
      change: personChange.number,
    })
    .from(credentialShare)
    .leftJoin(
      personChange,
      and(
        eq(personChange.companyId, credentialShare.companyId),
        eq(personChange.personId, credentialShare.personId),
      ),
    )
    .where(eq(credentialShare.addressHash, slot("hash")))
    .prepare();
});

/** Whether something is shared at an address, by its hash, and the number of the last change of whose it is; null where nothing is. */
export async function findShareStamp(
  db: Db,
  addressHash: string,
): Promise<Own<{ companyId: string; id: string; change: number | null }> | null> {
  const [row] = await stamp(db).execute({ hash: addressHash });
  return row ? own(row) : null;
}

/** What somebody shares of one enrolment, the newest first. */
export async function findSharesOf(
  db: Db,
  one: OwnPerson,
  enrolmentId: string,
): Promise<OwnShare[]> {
  const { clearance, credentialShare } = db.tables;
  const rows = await shares(db)
    .where(
      and(
        eq(credentialShare.companyId, one.companyId),
        eq(credentialShare.personId, one.personId),
        eq(clearance.enrolmentId, enrolmentId),
      ),
    )
    .orderBy(desc(credentialShare.createdAt));
  return await withChannels(db, rows);
}

/** Everything shared that has a place in a list. */
export async function findSharesIn(db: Db, list: number): Promise<OwnShare[]> {
  const { credentialShare } = db.tables;
  const rows = await shares(db)
    .where(eq(credentialShare.list, list))
    .orderBy(asc(credentialShare.companyId), asc(credentialShare.place));
  return await withChannels(db, rows);
}

/** The places of a list whose credential nobody shares any more. */
export async function findEndedPlaces(db: Db, list: number): Promise<number[]> {
  const { credentialPlace, credentialShare } = db.tables;
  const rows = await db
    .select({ place: credentialPlace.place })
    .from(credentialPlace)
    .leftJoin(
      credentialShare,
      and(
        eq(credentialShare.list, credentialPlace.list),
        eq(credentialShare.place, credentialPlace.place),
      ),
    )
    .where(and(eq(credentialPlace.list, list), isNull(credentialShare.id)));
  return rows.map(({ place }) => place);
}

/** The list that places are given in, and how many of it have been. */
export async function findFilling(db: Db): Promise<{ list: number; given: number } | null> {
  const { credentialPlace } = db.tables;
  const [row] = await db
    .select({ list: credentialPlace.list, given: count() })
    .from(credentialPlace)
    .groupBy(credentialPlace.list)
    .orderBy(desc(credentialPlace.list))
    .limit(1);
  return row ?? null;
}

export async function hasList(db: Db, list: number): Promise<boolean> {
  const { credentialPlace } = db.tables;
  const [row] = await db
    .select({ place: credentialPlace.place })
    .from(credentialPlace)
    .where(eq(credentialPlace.list, list))
    .limit(1);
  return row !== undefined;
}

/** Gives a place away; false where it was given before. */
export async function takePlace(tx: Tx, at: { list: number; place: number }): Promise<boolean> {
  const taken = await tx
    .insert(tx.tables.credentialPlace)
    .values(at)
    .onConflictDoNothing()
    .returning({ place: tx.tables.credentialPlace.place });
  return taken.length > 0;
}

export async function addShare(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: {
    id: string;
    clearanceId: string;
    addressHash: string;
    sealedAddress: string;
    list: number;
    place: number;
    createdAt: Date;
  },
) {
  await tx.insert(tx.tables.credentialShare).values({ ...row, companyId, personId });
}

/** Ends what somebody shares of one clearance; whether there was any. */
export async function endShare(tx: Tx, one: OwnPerson, clearanceId: string): Promise<boolean> {
  const { credentialShare } = tx.tables;
  const ended = await tx
    .delete(credentialShare)
    .where(
      and(
        eq(credentialShare.companyId, one.companyId),
        eq(credentialShare.personId, one.personId),
        eq(credentialShare.clearanceId, clearanceId),
      ),
    )
    .returning({ id: credentialShare.id });
  return ended.length > 0;
}

function shares(db: Db) {
  const { clearance, company, credentialShare } = db.tables;
  return db
    .select({
      id: credentialShare.id,
      companyId: credentialShare.companyId,
      personId: credentialShare.personId,
      clearanceId: credentialShare.clearanceId,
      sealedAddress: credentialShare.sealedAddress,
      list: credentialShare.list,
      place: credentialShare.place,
      createdAt: credentialShare.createdAt,
      enrolmentId: clearance.enrolmentId,
      programmeId: clearance.programmeId,
      level: clearance.level,
      validFrom: clearance.validFrom,
      validUntil: clearance.validUntil,
      grantedAt: clearance.grantedAt,
      language: company.language,
    })
    .from(credentialShare)
    .innerJoin(clearance, eq(clearance.id, credentialShare.clearanceId))
    .innerJoin(company, eq(company.id, credentialShare.companyId))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof shares>>[number];

/** So many are asked about at once. */
const AT_ONCE = 500;

async function withChannels(db: Db, rows: readonly Row[]): Promise<OwnShare[]> {
  const { clearanceChannel } = db.tables;
  const channels = new Map<string, string[]>();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE).map(({ clearanceId }) => clearanceId);
    const found = await db
      .select({ id: clearanceChannel.clearanceId, channelId: clearanceChannel.channelId })
      .from(clearanceChannel)
      .where(inArray(clearanceChannel.clearanceId, some));
    for (const { id, channelId } of found)
      channels.set(id, [...(channels.get(id) ?? []), channelId]);
  }
  return rows.map((row) => own({ ...row, channelIds: channels.get(row.clearanceId) ?? [] }));
}

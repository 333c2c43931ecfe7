import { and, asc, count, eq } from "drizzle-orm";
import { within } from "~/ledger/queries/within";
import type { Reach } from "~/ledger/rules/own";
import { nameThen } from "~/people/queries/former-names";
import type { Db } from "~db/store";

/** How many people within somebody’s reach acknowledged each version, by its id; leavers count. */
export async function countAcknowledgements(db: Db, reach: Reach) {
  const { acknowledgement } = db.tables;
  const rows = await db
    .select({ policyVersionId: acknowledgement.policyVersionId, people: count() })
    .from(acknowledgement)
    .where(within(db, reach, acknowledgement))
    .groupBy(acknowledgement.policyVersionId);
  return new Map(rows.map(({ policyVersionId, people }) => [policyVersionId, people]));
}

/** Who acknowledged a version, by name, with what they typed; leavers too. */
export async function listVersionSigners(
  db: Db,
  reach: Reach,
  policyVersionId: string,
  { limit, offset }: { limit: number; offset: number },
) {
  const { acknowledgement, membership, person } = db.tables;
  return await db
    .select({
      id: person.id,
      name: person.name,
      leftAt: membership.leftAt,
      typedName: acknowledgement.typedName,
      policyHash: acknowledgement.policyHash,
      at: acknowledgement.acknowledgedAt,
    })
    .from(acknowledgement)
    .innerJoin(person, eq(person.id, acknowledgement.personId))
    .innerJoin(
      membership,
      and(
        eq(membership.companyId, acknowledgement.companyId),
        eq(membership.personId, acknowledgement.personId),
        eq(membership.role, "employee"),
      ),
    )
    .where(
      and(within(db, reach, acknowledgement), eq(acknowledgement.policyVersionId, policyVersionId)),
    )
    .orderBy(asc(membership.sortName), asc(membership.personId))
    .limit(limit)
    .offset(offset);
}

/** One person's acknowledgement of one version, with the version as it was published; null where they gave none. */
export async function findAcknowledged(
  db: Db,
  reach: Reach,
  { personId, version }: { personId: string; version: string },
) {
  const { acknowledgement, policyVersion, person } = db.tables;
  const [row] = await db
    .select({
      signed: acknowledgement,
      policy: policyVersion,
      name: nameThen(db, person, acknowledgement.acknowledgedAt),
    })
    .from(acknowledgement)
    .innerJoin(policyVersion, eq(policyVersion.id, acknowledgement.policyVersionId))
    .innerJoin(person, eq(person.id, acknowledgement.personId))
    .where(
      and(
        within(db, reach, acknowledgement),
        eq(acknowledgement.personId, personId),
        eq(policyVersion.companyId, reach.companyId),
        eq(policyVersion.version, version),
      ),
    );
  return row ?? null;
}

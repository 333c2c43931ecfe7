import { and, asc, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import { own, type Own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { InvitationEnd } from "~/people/rules/kinds";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { staying } from "./memberships";

type Row = Tables["invitation"]["$inferSelect"];
export type OwnInvitation = Own<Row>;

/** An invitation, of whichever company: its link or its code proves who asks. */
export async function findInvitation(
  db: Db,
  by: { id: string } | { codeStart: string },
): Promise<OwnInvitation | null> {
  const { invitation } = db.tables;
  const [row] = await db
    .select()
    .from(invitation)
    .where("id" in by ? eq(invitation.id, by.id) : eq(invitation.codeStart, by.codeStart));
  return row ? own(row) : null;
}

/** Invites somebody. False where another invitation of theirs is open: two at once are one. */
export async function addInvitation(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  row: Pick<Row, "id" | "invitedBy" | "codeStart" | "createdAt" | "expiresAt">,
): Promise<boolean> {
  const added = await tx
    .insert(tx.tables.invitation)
    .values({ ...row, companyId, personId })
    .onConflictDoNothing()
    .returning({ id: tx.tables.invitation.id });
  return added.length > 0;
}

/** Ends the open invitation of somebody; whether there was one. An invitation that has run out is not used any more. */
export async function endInvitation(
  tx: Tx,
  { companyId, personId }: OwnPerson,
  { ended, now }: { ended: InvitationEnd; now: Date },
): Promise<boolean> {
  const { invitation } = tx.tables;
  const done = await tx
    .update(invitation)
    .set({ ended, endedAt: now })
    .where(
      and(
        eq(invitation.companyId, companyId),
        eq(invitation.personId, personId),
        isNull(invitation.endedAt),
        ended === "used" ? gt(invitation.expiresAt, now) : undefined,
      ),
    )
    .returning({ id: invitation.id });
  return done.length > 0;
}

/** Withdraws every open invitation of somebody, of whichever company: their links went to an address that is theirs no more. */
export async function withdrawAllOf(tx: Tx, { personId }: OwnPerson, now: Date) {
  const { invitation, membership } = tx.tables;
  const companies = tx
    .select({ id: membership.companyId })
    .from(membership)
    .where(eq(membership.personId, personId));
  await tx
    .update(invitation)
    .set({ ended: "withdrawn", endedAt: now })
    .where(
      and(
        inArray(invitation.companyId, companies),
        eq(invitation.personId, personId),
        isNull(invitation.endedAt),
      ),
    );
}

/** What makes the mail of an invitation that one and no other. */
export function invitationMailKey(id: string): string {
  return `invitation ${id}`;
}

/** All invitations of some people of a company, the latest first, each with what became of its mail. */
export async function listInvitations(
  db: Db,
  { companyId }: OwnCompany,
  personIds: readonly string[],
) {
  const { invitation, outbox } = db.tables;
  const rows = await db
    .select({
      id: invitation.id,
      personId: invitation.personId,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
      ended: invitation.ended,
      endedAt: invitation.endedAt,
    })
    .from(invitation)
    .where(and(eq(invitation.companyId, companyId), inArray(invitation.personId, [...personIds])))
    .orderBy(desc(invitation.createdAt), desc(invitation.id));
  const mails = await db
    .select({ key: outbox.key, outcome: outbox.outcome, lastError: outbox.lastError })
    .from(outbox)
    .where(
      and(
        eq(outbox.companyId, companyId),
        eq(outbox.kind, "invitation"),
        inArray(
          outbox.key,
          rows.map(({ id }) => invitationMailKey(id)),
        ),
      ),
    );
  const byKey = new Map(mails.map((mail) => [mail.key, mail]));
  return rows.map((row) => {
    const mail = byKey.get(invitationMailKey(row.id));
    return {
      ...row,
      mail: mail ? { outcome: mail.outcome, failing: mail.lastError !== null } : null,
    };
  });
}

/** Some people of a company, those who have not left, with when they first signed in, by name; each role once. */
export async function listJoiners(
  db: Db,
  { companyId }: OwnCompany,
  { now, personIds }: { now: Date; personIds: readonly string[] },
) {
  const { membership, person } = db.tables;
  const rows = await db
    .select({
      personId: person.id,
      name: person.name,
      email: person.email,
      role: membership.role,
      signedInAt: person.signedInAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.companyId, companyId),
        staying(membership, now),
        inArray(membership.personId, [...personIds]),
      ),
    )
    .orderBy(asc(membership.sortName), asc(membership.personId), asc(membership.role));
  return rows.map((row) => own({ ...row, companyId }));
}

/** Notes when somebody first signed in; only the first time counts. */
export async function noteFirstSignIn(tx: Tx, personId: string, now: Date) {
  const { person } = tx.tables;
  await tx
    .update(person)
    .set({ signedInAt: now })
    .where(and(eq(person.id, personId), isNull(person.signedInAt)));
}

import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { newCodeStart } from "~/people/services/invitation-keys.server";
import { addInvitation, endInvitation, invitationMailKey } from "~/people/queries/invitations";
import {
  COUNTED_MS,
  invitationEnd,
  isReminded,
  mayMail,
  type MailedLately,
} from "~/people/rules/invitation";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { refuseArchived } from "~/ledger/queries/archived";
import type { OwnCompany } from "~/ledger/rules/own";
import { addMail } from "~/notices/queries/outbox";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";
import { findJoiners, type Joiner } from "./joiners.server";

/** Why somebody was not mailed: they have joined, are not of the company (any more), or were mailed a moment ago or too often. */
type NotInvited = "joined" | "gone" | "soon" | "often";

export interface Invited {
  invited: string[];
  left: { personId: string; why: NotInvited }[];
}

/**
 * Invites people of a company by mail, those who have not joined yet; an invitation before it ends. Sent twice, nobody is mailed
 * twice. With `gently` also those are left out who were mailed in the last day. The mails leave with the outbox.
 */
export async function invitePeople({
  store,
  actor,
  now,
  company,
  personIds,
  gently = false,
}: Call<ActorWith<"people:keep">> & {
  company: OwnCompany;
  personIds: readonly string[];
  gently?: boolean;
}): Promise<Invited> {
  const done: Invited = { invited: [], left: [] };
  const wanted = [...new Set(personIds)];
  for (let from = 0; from < wanted.length; from += AT_ONCE)
    await store.write(async (tx) => {
      await refuseArchived(tx, company);
      const some = wanted.slice(from, from + AT_ONCE);
      const joiners = await findJoiners(tx, company, { now, personIds: some });
      const byId = new Map(joiners.map((one) => [one.personId, one]));
      for (const personId of some) {
        const one = byId.get(personId);
        const why = one ? refused(one, { gently, now }) : "gone";
        if (one && why === null) {
          await invite(tx, one, { actor, now });
          done.invited.push(personId);
        } else done.left.push({ personId, why: why ?? "gone" });
      }
    });
  return done;
}

/** So many are invited in one write, so that nobody waits for it. */
const AT_ONCE = 100;

/** The mails that invited somebody lately. */
export function mailedLately({ latest, mailedAt, mail }: Joiner, now: Date): MailedLately {
  return {
    lastAt: latest?.createdAt ?? null,
    count: mailedAt.filter((at) => now.getTime() - at.getTime() < COUNTED_MS).length,
    failed: mail === "dead",
  };
}

function refused(one: Joiner, { gently, now }: { gently: boolean; now: Date }): NotInvited | null {
  if (one.state === "joined") return "joined";
  const mailed = mailedLately(one, now);
  const why = mayMail(mailed, now);
  return why === null && gently && !isReminded(mailed, now) ? "soon" : why;
}

async function invite(
  tx: Tx,
  one: Joiner,
  { actor, now }: { actor: ActorWith<"people:keep">; now: Date },
) {
  const { personId, role } = one;
  const id = newId(now);
  const expiresAt = invitationEnd(now);
  await endInvitation(tx, one, { ended: "replaced", now });
  const row = {
    id,
    invitedBy: actor.personId,
    codeStart: newCodeStart(),
    createdAt: now,
    expiresAt,
  };
  await addInvitation(tx, one, row);
  const mail = { id: newId(now), key: invitationMailKey(id), kind: "invitation" as const };
  await addMail(tx, one, { ...mail, personId, role, createdAt: now, dueAt: now, tries: 0 });
  await recordDecision(tx, {
    company: one,
    at: now,
    kind: "person-invited",
    actor,
    personId,
    evidence: id,
    facts: { expiresAt: expiresAt.toISOString() },
  });
}

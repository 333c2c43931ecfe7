import type { OwnCompany } from "~/ledger/rules/own";
import { listInvitations, listJoiners } from "~/people/queries/invitations";
import { invitationState } from "~/people/rules/invitation";
import { joinState } from "~/roster/rules/joiner";
import type { Db } from "~db/store";

export type Joiner = Awaited<ReturnType<typeof findJoiners>>[number];

/** Some people of a company, with how far they are on their way in: once each, as an employee if they are several things. */
export async function findJoiners(
  db: Db,
  company: OwnCompany,
  { now, personIds }: { now: Date; personIds: readonly string[] },
) {
  const rows = await listJoiners(db, company, { now, personIds });
  const invitations = await listInvitations(db, company, personIds);
  const byPerson = new Map<string, typeof invitations>();
  for (const one of invitations) {
    const others = byPerson.get(one.personId);
    if (others) others.push(one);
    else byPerson.set(one.personId, [one]);
  }
  const people = [...new Map(rows.toReversed().map((row) => [row.personId, row])).values()];
  return people.toReversed().map((row) => {
    const sent = byPerson.get(row.personId) ?? [];
    const latest = sent[0] ?? null;
    const accepted = sent.find(({ ended }) => ended === "used");
    const state = joinState({
      signedInAt: row.signedInAt,
      accepted: accepted !== undefined,
      latest: latest && invitationState(latest, now),
    });
    return Object.assign(row, {
      state,
      latest,
      joinedAt: accepted?.endedAt ?? row.signedInAt,
      mailedAt: sent.map(({ createdAt }) => createdAt),
      /** What became of the latest mail; null where that is no longer known. */
      mail:
        latest?.mail?.outcome ??
        (latest?.mail ? (latest.mail.failing ? "failing" : "waiting") : null),
    } as const);
  });
}

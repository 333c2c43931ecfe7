import { and, eq } from "drizzle-orm";
import { inPart } from "~/ledger/rules/own";
import type { Manager, TeamsManager } from "~/people/rules/actor";
import type { Store } from "~db/store";

/** Puts people into a team of their company, which is made if it is not there. */
export async function inTeam(
  store: Store,
  teamId: string,
  people: readonly { companyId: string; personId: string; isManager?: boolean }[],
) {
  await store.write(async (tx) => {
    const { team, teamMember } = tx.tables;
    for (const { companyId, personId, isManager = false } of people) {
      await tx.insert(team).values({ id: teamId, companyId, name: teamId }).onConflictDoNothing();
      await tx
        .insert(teamMember)
        .values({ teamId, personId, companyId, isManager })
        .onConflictDoUpdate({
          target: [teamMember.teamId, teamMember.personId],
          set: { isManager },
        });
    }
  });
}

/** Narrows a manager to those of their teams that are named; they are the manager of no other any more. */
export async function narrowed(
  store: Store,
  manager: Manager,
  teams: readonly string[],
): Promise<TeamsManager> {
  const { companyId, personId } = manager;
  const { teamMember, membership } = store.read.tables;
  await store.write(async (tx) => {
    await tx
      .delete(teamMember)
      .where(and(eq(teamMember.companyId, companyId), eq(teamMember.personId, personId)));
    await tx
      .update(membership)
      .set({ teamsOnly: true })
      .where(and(eq(membership.personId, personId), eq(membership.role, "manager")));
  });
  for (const teamId of teams)
    await inTeam(store, teamId, [{ companyId, personId, isManager: true }]);
  return inPart({ ...manager, teams });
}

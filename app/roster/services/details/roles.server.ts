import { applyRules } from "~/assignment/services/apply-rules.server";
import { suspendFirst } from "~/clearance/services/people/return-to-company.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { addMembership, markReturned } from "~/people/queries/memberships";
import { deleteSessionsOf } from "~/people/queries/people";
import { countOtherManagers, endRole, findRolesOf, setTeamsOnly } from "~/people/queries/roles";
import { findTeamsOf, putInTeam } from "~/people/queries/teams";
import type { CompanyRole } from "~/people/rules/kinds";
import { leavingOf } from "~/roster/rules/identity";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import { newId } from "~db/ids";
import type { Changed } from "./name.server";
import { changeable } from "./changeable.server";

/**
 * Has somebody be an employee of their company, a manager, or both, and ends their sessions. Who is an employee no longer is out of
 * training, and cleared for nothing. `confirmed` says that the company may be left without a manager of all of it.
 */
export async function changeRoles({
  personId,
  roles,
  confirmed,
  ...keeping
}: Keeping & { personId: string; roles: readonly CompanyRole[]; confirmed: boolean }): Promise<
  Changed<"none" | "left" | "last-manager">
> {
  const { store, actor, now } = keeping;
  const company = await keptCompany(keeping);
  const rules = await companyRules(store, company);
  return await store.write(async (tx) => {
    const { one, refused } = await changeable(tx, { company, personId, actor });
    if (refused) return { ok: false, reason: refused };
    const all = await findRolesOf(tx, one);
    const running = all.filter(({ leftAt }) => leftAt === null || leftAt > now);
    const before = running.map(({ role }) => role);
    if (before.length === 0) return { ok: false, reason: "left" };
    if (roles.length === 0) return { ok: false, reason: "none" };
    const added = roles.filter((role) => !before.includes(role));
    const ended = before.filter((role) => !roles.includes(role));
    if (added.length === 0 && ended.length === 0) return { ok: true };
    const managesAll = running.some(({ role, teamsOnly }) => role === "manager" && !teamsOnly);
    const isLast = managesAll && (await countOtherManagers(tx, one, now)) === 0;
    if (ended.includes("manager") && isLast && !confirmed)
      return { ok: false, reason: "last-manager" };
    for (const role of added) {
      const known = all.some((each) => each.role === role);
      const row = { id: newId(now), personId, role, createdAt: now, leftAt: leavingOf(running) };
      if (known) await markReturned(tx, one, { role, now });
      else await addMembership(tx, company, row);
    }
    for (const role of ended) await endRole(tx, one, { role, now });
    if (ended.includes("manager")) {
      await setTeamsOnly(tx, one, false);
      for (const { id: teamId, isManager } of await findTeamsOf(tx, one))
        if (isManager) await putInTeam(tx, one, { teamId, isManager: false });
    }
    await deleteSessionsOf(tx, personId);
    await recordDecision(tx, {
      company,
      at: now,
      kind: "roles-changed",
      actor,
      personId,
      evidence: `${personId}-roles`,
      facts: { roles: [...roles], before },
    });
    if (added.includes("employee")) {
      await suspendFirst(tx, one, { by: actor, rules, now });
      await applyRules(tx, { company, personIds: [personId] }, now);
    }
    return { ok: true };
  });
}

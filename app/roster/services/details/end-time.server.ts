import { leaveWithin, stayWithin } from "~/clearance/services/people/leave-company.server";
import { bringBack } from "~/clearance/services/people/return-to-company.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { LocalDate } from "~/kit/time/moment";
import { markReturned } from "~/people/queries/memberships";
import { countOtherManagers, findRolesOf } from "~/people/queries/roles";
import type { LeavingRefusal } from "~/people/rules/leaving";
import { leavingOf } from "~/roster/rules/identity";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import type { Changed } from "./name.server";
import { changeable } from "./changeable.server";

/** Ends all that somebody is in the company, now or after a last day. What they did stays. */
export async function endTime({
  personId,
  lastDay,
  confirmed,
  ...keeping
}: Keeping & { personId: string; lastDay: LocalDate | null; confirmed: boolean }): Promise<
  Changed<LeavingRefusal | "last-manager">
> {
  const { store, actor, now } = keeping;
  const company = await keptCompany(keeping);
  return await store.write(async (tx) => {
    const { one, refused } = await changeable(tx, { company, personId, actor });
    if (refused) return { ok: false, reason: refused };
    const roles = await findRolesOf(tx, one);
    const managesAll = roles.some(
      ({ role, teamsOnly, leftAt }) =>
        role === "manager" && !teamsOnly && (leftAt === null || leftAt > now),
    );
    if (managesAll && !confirmed && (await countOtherManagers(tx, one, now)) === 0)
      return { ok: false, reason: "last-manager" };
    const before = leavingOf(roles);
    const { timeZone } = company;
    return await leaveWithin(tx, one, { by: actor, before, lastDay, timeZone, now });
  });
}

/** Somebody who was going to leave stays; false where they have left already. */
export async function keepTime({ personId, ...keeping }: Keeping & { personId: string }) {
  const { store, actor, now } = keeping;
  const company = await keptCompany(keeping);
  return await store.write(async (tx): Promise<Changed<"left-already">> => {
    const { one, refused } = await changeable(tx, { company, personId, actor });
    if (refused) return { ok: false, reason: refused };
    const before = leavingOf(await findRolesOf(tx, one));
    const stays = await stayWithin(tx, one, { by: actor, before, now });
    return stays ? { ok: true } : { ok: false, reason: "left-already" };
  });
}

/** Somebody who left comes back as what they were on their last day. */
export async function bringPersonBack({
  personId,
  ...keeping
}: Keeping & { personId: string }): Promise<Changed> {
  const { store, actor, now } = keeping;
  const company = await keptCompany(keeping);
  const rules = await companyRules(store, company);
  return await store.write(async (tx) => {
    const { one, refused } = await changeable(tx, { company, personId, actor });
    if (refused) return { ok: false, reason: refused };
    const roles = await findRolesOf(tx, one);
    const left = leavingOf(roles);
    if (left === null || left > now) return { ok: true };
    const [first, ...others] = roles.filter(({ leftAt }) => leftAt?.getTime() === left.getTime());
    if (!first) return { ok: true };
    const back = await bringBack(tx, one, { role: first.role, by: actor, rules, now });
    if (!back.ok) return back;
    for (const { role } of others) await markReturned(tx, one, { role, now });
    return { ok: true };
  });
}

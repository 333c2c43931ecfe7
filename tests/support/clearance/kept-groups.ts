import { createGroupsOutside } from "~/gate/services/groups/outside.server";
import { planGroups } from "~/gate/services/groups/plan-groups.server";
import { addClearanceGroup, setUpProvider } from "~/gate/services/groups/set-up.server";
import { startGroups } from "~/gate/services/groups/steer.server";
import { syncGroups } from "~/gate/services/groups/sync-groups.server";
import type { NewId } from "~/kit/http/form-id";
import type { Level } from "~/curriculum/rules/kinds";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import type { ScimServer } from "./a-scim-server";
import { NOON } from "../makers";
import { aTeam, inDays } from "./a-team";
import { cleared } from "./supervised";

export const REPLY = "Reply on Instagram";

/** How a test’s installation talks to providers: they are on this machine. */
export function groupsOutside(clock: () => Date) {
  return createGroupsOutside({ secret: "a".repeat(40), reach: { here: true }, clock });
}

/**
 * A company with a provider and one group for replies on Instagram, not started yet, and Maya, Noor and Otto, who are cleared for it.
 * Otto has no account there.
 */
export async function aCompanyWithGroups(store: Store, scim: ScimServer) {
  const team = await aTeam(store);
  const maya = await cleared(store, team);
  const noor = await cleared(store, team, "Noor Haddad");
  const otto = await cleared(store, team, "Otto Null");
  const ids = { maya: scim.addUser(maya.email), noor: scim.addUser(noor.email) };
  const clock = { now: inDays(1) };
  const outside = groupsOutside(() => clock.now);
  const { priya: actor } = team;
  const call = () => ({ store, actor, now: clock.now });
  const { baseUrl, token } = scim;
  const set = await setUpProvider({ ...call(), outside, baseUrl, token, matchBy: "userName" });
  if (!set.ok) throw new Error(set.fault);
  const add = (name: string, level: Level, channelKey = "instagram") =>
    addClearanceGroup({ ...call(), id: newId(NOON) as NewId, channelKey, level, name });
  await add(REPLY, "reply");
  const plan = () => planGroups({ ...call(), outside });
  const sync = () =>
    syncGroups({ store, outside, company: actor, clock: () => clock.now, keepGoing: () => true });
  const live = async () => {
    await plan();
    await startGroups(call());
    return await sync();
  };
  const later = (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1000));
  return { team, maya, noor, otto, ids, clock, outside, call, add, plan, sync, live, later };
}

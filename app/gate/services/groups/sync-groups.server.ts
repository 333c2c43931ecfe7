import { holdsIn } from "~/clearance/rules/standing/held";
import {
  answerWanted,
  findGroupDirectory,
  forgetGroupDirectory,
  type GroupDirectory,
} from "~/gate/queries/groups/directories";
import { listGroups, type ClearanceGroup } from "~/gate/queries/groups/groups";
import type { FoundAccount } from "~/gate/rules/groups/found";
import { COMPARE_EVERY_MS } from "~/gate/rules/groups/retry";
import { OF_ALL, isScimFault, ScimFault } from "~/gate/rules/groups/scim-fault";
import { isDatabaseAway, isNotWritable } from "~/kit/http/database-away";
import type { OwnCompany } from "~/ledger/rules/own";
import { SYSTEM } from "~/ledger/services/record-decision.server";
import type { Store } from "~db/store";
import { findAccounts } from "./find-accounts.server";
import { changeNow, heldNow, type Held } from "./held-now.server";
import { keepGroup } from "./keep-group.server";
import { noteFailure, noteSuccess } from "./note-outcome.server";
import type { GroupsOutside } from "./outside.server";
import { recordGroups } from "./record-groups.server";
import type { ScimClient } from "./scim-client.server";

interface Syncing {
  store: Store;
  outside: GroupsOutside;
  company: OwnCompany;
  clock: () => Date;
  keepGoing: () => boolean;
}

/** What came of looking after a company’s groups: there was nothing to do, or it was done, or a fault. */
export type Synced = "nothing" | "done" | ScimFault;

/**
 * Brings a company’s groups up to date where there is reason to: the gate’s answers have changed, somebody asks for it, an hour is over,
 * or a group ends. People it isn’t sure about are left out.
 */
export async function syncGroups({
  store,
  outside,
  company,
  clock,
  keepGoing,
}: Syncing): Promise<Synced> {
  const now = clock();
  const directory = await findGroupDirectory(store.fresh, company);
  if (!directory || directory.paused) return "nothing";
  const groups = (await listGroups(store.fresh, company)).filter(({ state }) => state !== "draft");
  if (groups.length === 0) {
    return (await endedWhole(store, directory, now)) ? "done" : "nothing";
  }
  const isWanted = directory.wantedAt !== null;
  if (directory.retryAt && directory.retryAt > now && !isWanted) return "nothing";
  const comparing = isWanted || isToCompare(directory, now);
  if (!comparing && !(await isBehind(store, directory, groups, now))) return "nothing";
  const held = await heldNow(store, { company, now });
  if (directory.wantedAt) {
    const { wantedAt } = directory;
    await store.write((tx) => answerWanted(tx, company, wantedAt));
  }
  const fault = await broughtUpToDate(
    { store, outside, directory, now, keepGoing },
    { groups, held: held.people, comparing },
  );
  if (fault === "stopped") return "nothing";
  if (fault) {
    await noteFailure(store, directory, { fault, now: clock() });
    return fault;
  }
  if (await endedWhole(store, directory, now)) return "done";
  const derived = held.change ?? directory.seenChange;
  await noteSuccess(store, directory, { now, comparing, change: derived, doubtful: held.doubtful });
  return "done";
}

function isToCompare({ comparedAt }: GroupDirectory, now: Date): boolean {
  if (comparedAt === null || comparedAt > now) return true;
  return now.getTime() - comparedAt.getTime() >= COMPARE_EVERY_MS;
}

const UNDERIVED_EVERY_MS = 60_000;

/** Whether anything has happened that the groups don’t know of. */
async function isBehind(
  store: Store,
  directory: GroupDirectory,
  groups: readonly ClearanceGroup[],
  now: Date,
): Promise<boolean> {
  if (groups.some(({ state, syncedAt }) => state === "ending" || syncedAt === null)) return true;
  if (directory.failingSince !== null) return true;
  try {
    const change = await changeNow(store, { company: directory, now });
    return change?.getTime() !== directory.seenChange?.getTime();
  } catch (error) {
    // Where nobody can be derived, everybody is asked about alone, and not every two seconds.
    if (isDatabaseAway(error) || isNotWritable(error)) throw error;
    const last = directory.syncedAt?.getTime() ?? 0;
    return Math.abs(now.getTime() - last) >= UNDERIVED_EVERY_MS;
  }
}

interface Bringing {
  store: Store;
  outside: GroupsOutside;
  directory: GroupDirectory;
  now: Date;
  keepGoing: () => boolean;
}

/** The first fault there was; “stopped” where the program ends. What concerns one group alone keeps no other from being brought up to date. */
async function broughtUpToDate(
  { store, outside, directory, now, keepGoing }: Bringing,
  {
    groups,
    held,
    comparing,
  }: { groups: readonly ClearanceGroup[]; held: readonly Held[]; comparing: boolean },
): Promise<ScimFault | "stopped" | null> {
  let first: ScimFault | null = null;
  try {
    const client = outside.clientOf(directory);
    const people = held.filter((one) => groups.some((group) => isIn(group, one)));
    const looking = { store, company: directory, client, matchBy: directory.matchBy, now };
    const { accounts, whole } = await findAccounts({
      ...looking,
      people,
      again: comparing,
      keepGoing,
    });
    if (!whole) return "stopped";
    for (const group of groups) {
      if (!keepGoing()) return "stopped";
      try {
        const members = people.filter((one) => isIn(group, one));
        const wanted = accountsOf(members, accounts);
        const kept = { store, directory, client, now };
        const vanished = await keepGroup(kept, { group, wanted });
        await refuseUnchanged(client, directory, members, { accounts, vanished });
      } catch (error) {
        if (!isScimFault(error)) throw error;
        if (OF_ALL.includes(error.fault)) throw error;
        first ??= error;
      }
    }
  } catch (error) {
    if (!isScimFault(error)) throw error;
    return error;
  }
  return first;
}

function isIn(group: ClearanceGroup, { held }: Held): boolean {
  return group.state === "live" && holdsIn(held, group);
}

function accountsOf(
  people: readonly Held[],
  accounts: ReadonlyMap<string, FoundAccount>,
): ReadonlySet<string> {
  return new Set(people.flatMap(({ personId }) => accounts.get(personId)?.remoteId ?? []));
}

/** An account that can’t be put in a group though it is there is a fault, and not somebody who has gone. */
async function refuseUnchanged(
  client: ScimClient,
  { matchBy }: GroupDirectory,
  members: readonly Held[],
  {
    accounts,
    vanished,
  }: { accounts: ReadonlyMap<string, FoundAccount>; vanished: ReadonlySet<string> },
) {
  for (const { personId, email } of members) {
    const remoteId = accounts.get(personId)?.remoteId;
    if (remoteId == null || !vanished.has(remoteId)) continue;
    const again = await client.findUser(matchBy, email);
    if (again.remoteId === remoteId) throw new ScimFault("not-applied", "");
  }
}

/** Once every group is empty that was to be, the provider is forgotten where that was asked for. */
async function endedWhole(store: Store, directory: GroupDirectory, now: Date): Promise<boolean> {
  if (!directory.ending) return false;
  if ((await listGroups(store.fresh, directory)).length > 0) return false;
  await store.write(async (tx) => {
    await forgetGroupDirectory(tx, directory);
    await recordGroups(tx, directory, { change: "ended", actor: SYSTEM, now });
  });
  return true;
}

import {
  changeGroupDirectory,
  findGroupDirectory,
  forgetGroupDirectory,
  type GroupDirectory,
} from "~/gate/queries/groups/directories";
import { changeGroup, changeGroupsIn, listGroups, removeGroup } from "~/gate/queries/groups/groups";
import { notFound } from "~/kit/http/refusal";
import { refuseArchived } from "~/ledger/queries/archived";
import type { WholeManager } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import type { Tx } from "~db/store";
import { recordGroups } from "./record-groups.server";

type Steering = Call<WholeManager>;

/** Has every group kept that a dry run has shown as it is set up now. False where there is one that it hasn’t. */
export async function startGroups({ store, actor, now }: Steering): Promise<boolean> {
  return await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const directory = await ownDirectory(tx, actor);
    const { triedAt } = directory;
    const drafts = (await listGroups(tx, actor)).filter(({ state }) => state === "draft");
    if (triedAt === null || drafts.some(({ createdAt }) => createdAt > triedAt)) return false;
    if (drafts.length === 0) return true;
    await changeGroupsIn(tx, actor, { from: ["draft"], state: "live" });
    await changeGroupDirectory(tx, actor, { wantedAt: now });
    await recordGroups(tx, directory, { change: "started", actor, now });
    return true;
  });
}

/** Has nothing written at the provider for a while, or goes on with it. */
export async function pauseGroups({ store, actor, now, paused }: Steering & { paused: boolean }) {
  await store.write(async (tx) => {
    const directory = await ownDirectory(tx, actor);
    if (directory.paused === paused) return;
    const again = paused
      ? { failingSince: null, toldAt: null, fault: null, detail: null, tries: 0, retryAt: null }
      : { wantedAt: now };
    await changeGroupDirectory(tx, actor, { paused, ...again });
    await recordGroups(tx, directory, { change: paused ? "paused" : "resumed", actor, now });
  });
}

/** Has everything compared within seconds, also where it was to be left alone for a while. */
export async function syncNow({ store, actor, now }: Steering) {
  await store.write(async (tx) => {
    await ownDirectory(tx, actor);
    await changeGroupDirectory(tx, actor, { wantedAt: now });
  });
}

/** Keeps a group no longer: it stays as it is there, or is emptied first. One that was never started is only forgotten. */
export async function endClearanceGroup({
  store,
  actor,
  now,
  groupId,
  empty,
}: Steering & { groupId: string; empty: boolean }) {
  await store.write(async (tx) => {
    const directory = await ownDirectory(tx, actor);
    const group = (await listGroups(tx, actor)).find(({ id }) => id === groupId);
    if (!group) throw notFound("group");
    if (empty && group.state !== "draft") {
      await changeGroup(tx, actor, { groupId, state: "ending" });
      await changeGroupDirectory(tx, actor, { wantedAt: now });
    } else await removeGroup(tx, actor, groupId);
    const { name } = group;
    await recordGroups(tx, directory, { change: "group-removed", group: name, actor, now });
  });
}

/** Keeps none of them any longer, and forgets the provider, once they are empty where they are to be emptied. */
export async function endGroups({ store, actor, now, empty }: Steering & { empty: boolean }) {
  await store.write(async (tx) => {
    const directory = await ownDirectory(tx, actor);
    const groups = await listGroups(tx, actor);
    const some = groups.some(({ state }) => state !== "draft");
    if (!empty || !some) {
      await forgetGroupDirectory(tx, actor);
      await recordGroups(tx, directory, { change: "ended", actor, now });
      return;
    }
    for (const { id, state } of groups) if (state === "draft") await removeGroup(tx, actor, id);
    await changeGroupsIn(tx, actor, { from: ["live"], state: "ending" });
    await changeGroupDirectory(tx, actor, { ending: true, paused: false, wantedAt: now });
    await recordGroups(tx, directory, { change: "ending", actor, now });
  });
}

async function ownDirectory(tx: Tx, actor: WholeManager): Promise<GroupDirectory> {
  const directory = await findGroupDirectory(tx, actor);
  if (!directory) throw notFound("page");
  return directory;
}

import { findAccountNames, forgetAccounts } from "~/gate/queries/groups/accounts";
import type { GroupDirectory } from "~/gate/queries/groups/directories";
import {
  changeGroup,
  changeMembers,
  findMembers,
  removeGroup,
  type ClearanceGroup,
} from "~/gate/queries/groups/groups";
import { driftBetween } from "~/gate/rules/groups/drift";
import { isScimFault } from "~/gate/rules/groups/scim-fault";
import { recordDecision, SYSTEM } from "~/ledger/services/record-decision.server";
import type { Store, Tx } from "~db/store";
import { bringGroup } from "./bring-group.server";
import { recordGroups } from "./record-groups.server";
import type { ScimClient } from "./scim-client.server";

interface Keeping {
  store: Store;
  directory: GroupDirectory;
  client: ScimClient;
  now: Date;
}

/** The group’s id at the provider: found by its name, or made. A colleague may have made it in the meantime. */
async function remoteIdOf(client: ScimClient, { remoteId, name }: ClearanceGroup): Promise<string> {
  if (remoteId !== null) return remoteId;
  const found = await client.findGroup(name);
  if (found !== null) return found;
  try {
    return await client.createGroup(name);
  } catch (error) {
    if (!isScimFault(error) || error.status !== 409) throw error;
    const made = await client.findGroup(name);
    if (made === null) throw error;
    return made;
  }
}

/** Has one group hold the accounts that it is to, and notes what changed. Says which accounts weren’t there any more. */
export async function keepGroup(
  { store, directory, client, now }: Keeping,
  { group, wanted }: { group: ClearanceGroup; wanted: ReadonlySet<string> },
): Promise<ReadonlySet<string>> {
  const { id: groupId } = group;
  const isEnding = group.state === "ending";
  if (isEnding && group.remoteId === null) {
    await store.write((tx) => endGroup(tx, directory, group, now));
    return new Set();
  }
  const remoteId = await remoteIdOf(client, group);
  if (remoteId !== group.remoteId)
    await store.write((tx) => changeGroup(tx, directory, { groupId, remoteId }));
  const { before, after, vanished } = await bringGroup(client, remoteId, wanted);
  await store.write(async (tx) => {
    const left = await findMembers(tx, directory, groupId);
    const drift = driftBetween({ left, before, wanted, isFirst: group.syncedAt === null }, now);
    await changeGroup(tx, directory, { groupId, syncedAt: now, ...(drift && { drift }) });
    const added = [...after.keys()].filter((one) => !left.has(one));
    // Also people whom somebody else had added: they had the tool, and have it no longer.
    const removed = [...new Set([...left, ...before.keys()])].filter((one) => !after.has(one));
    await changeMembers(tx, directory, { groupId, added, removed });
    await record(tx, { directory, group, added, removed, now });
    if (vanished.size > 0) await forgetAccounts(tx, directory, [...vanished]);
    if (isEnding) await endGroup(tx, directory, group, now);
  });
  return vanished;
}

async function record(
  tx: Tx,
  {
    directory,
    group,
    added,
    removed,
    now,
  }: {
    directory: GroupDirectory;
    group: ClearanceGroup;
    added: readonly string[];
    removed: readonly string[];
    now: Date;
  },
) {
  if (added.length + removed.length === 0) return;
  const names = await findAccountNames(tx, directory, [...added, ...removed]);
  const people = (ids: readonly string[]) =>
    ids.flatMap((id) => names.get(id)?.personId ?? []).sort();
  await recordDecision(tx, {
    company: directory,
    at: now,
    kind: "clearance-group-members-changed",
    actor: SYSTEM,
    personId: null,
    evidence: group.id,
    facts: {
      group: group.name,
      added: people(added),
      removed: people(removed),
      others: removed.length - people(removed).length,
    },
  });
}

async function endGroup(tx: Tx, directory: GroupDirectory, group: ClearanceGroup, now: Date) {
  await removeGroup(tx, directory, group.id);
  const { name } = group;
  await recordGroups(tx, directory, { change: "group-emptied", group: name, actor: SYSTEM, now });
}

import { setTimeout } from "node:timers/promises";
import { holdsIn } from "~/clearance/rules/standing/held";
import { findAccountNames } from "~/gate/queries/groups/accounts";
import { changeGroupDirectory, findGroupDirectory } from "~/gate/queries/groups/directories";
import { listGroups, type ClearanceGroup } from "~/gate/queries/groups/groups";
import { isScimFault, type ScimFault } from "~/gate/rules/groups/scim-fault";
import { notFound } from "~/kit/http/refusal";
import { refuseArchived } from "~/ledger/queries/archived";
import type { WholeManager } from "~/people/rules/actor";
import { findNamesOf } from "~/gate/queries/employees";
import type { Call } from "~/people/services/call";
import { findAccounts } from "./find-accounts.server";
import { heldNow, type Held } from "./held-now.server";
import type { GroupsOutside } from "./outside.server";
import type { ScimClient } from "./scim-client.server";

/** What would be done with one group. */
export interface PlannedGroup {
  name: string;
  /** Whether it would have to be made. */
  isNew: boolean;
  added: string[];
  /** Ours by name; others as the provider calls them. */
  removed: string[];
  staying: number;
}

export type Plan =
  | { ok: true; groups: PlannedGroup[]; unknown: string[] }
  | { ok: false; fault: ScimFault["fault"]; detail: string }
  /** So many people that it goes on the next time it is asked. */
  | { ok: false; fault: "not-done"; detail: string };

/** How long a page may take to look people up. */
const PLAN_MS = 20_000;

/** What would be added and removed now, group by group. Nothing is written at the provider. */
export async function planGroups({
  store,
  actor,
  now,
  outside,
}: Call<WholeManager> & { outside: GroupsOutside }): Promise<Plan> {
  const directory = await findGroupDirectory(store.fresh, actor);
  if (!directory) throw notFound("page");
  await refuseArchived(store.read, actor);
  const groups = (await listGroups(store.fresh, actor)).filter(({ state }) => state !== "ending");
  const { people: held } = await heldNow(store, { company: actor, now });
  const people = held.filter((one) => groups.some((group) => holdsIn(one.held, group)));
  let isOver = false;
  const over = new AbortController();
  void setTimeout(PLAN_MS, null, { signal: over.signal, ref: false }).then(
    () => (isOver = true),
    () => undefined,
  );
  try {
    const client = outside.clientOf(directory);
    const { matchBy } = directory;
    const looking = { store, company: actor, client, matchBy, now, people };
    const { accounts, whole } = await findAccounts({
      ...looking,
      again: true,
      keepGoing: () => !isOver,
    });
    if (!whole) return { ok: false, fault: "not-done", detail: "" };
    const names = await findNamesOf(
      store.fresh,
      actor,
      people.map(({ personId }) => personId),
    );
    const nameOf = ({ personId, email }: Held) => names.get(personId) ?? email;
    const planned: PlannedGroup[] = [];
    for (const group of groups) {
      const members = people.filter((one) => holdsIn(one.held, group));
      const wanted = new Map(
        members.flatMap((one): [string, string][] => {
          const remoteId = accounts.get(one.personId)?.remoteId;
          return remoteId == null ? [] : [[remoteId, nameOf(one)]];
        }),
      );
      const present = await membersOf(client, group);
      const going = [...(present ?? new Map<string, string>())].filter(([id]) => !wanted.has(id));
      const ours = await findAccountNames(
        store.fresh,
        actor,
        going.map(([id]) => id),
      );
      const added = [...wanted].filter(([id]) => !present?.has(id)).map(([, name]) => name);
      planned.push({
        name: group.name,
        isNew: present === null,
        added: added.sort(),
        removed: going.map(([id, display]) => ours.get(id)?.name ?? display).sort(),
        staying: wanted.size - added.length,
      });
    }
    await store.write((tx) => changeGroupDirectory(tx, actor, { triedAt: now }));
    const unknown = people.filter(({ personId }) => accounts.get(personId)?.remoteId == null);
    return { ok: true, groups: planned, unknown: unknown.map(nameOf).sort() };
  } catch (error) {
    if (!isScimFault(error)) throw error;
    return { ok: false, fault: error.fault, detail: error.detail };
  } finally {
    over.abort();
  }
}

/** Who is in a group now; null where it isn’t there yet. */
async function membersOf(
  client: ScimClient,
  { remoteId, name }: ClearanceGroup,
): Promise<ReadonlyMap<string, string> | null> {
  const id = remoteId ?? (await client.findGroup(name));
  return id === null ? null : await client.members(id);
}

import { isScimFault, ScimFault } from "~/gate/rules/groups/scim-fault";
import type { Removal, ScimClient } from "./scim-client.server";

/** Members of one PATCH: AWS takes no more, and others stop there too. */
const CHUNK = 100;
/** What takes no notice of one way to remove somebody may understand the next. */
const WAYS: readonly Removal[] = ["filter", "list", "whole"];

export interface Brought {
  /** Who was in it before, and who is now, by the provider’s ids. */
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
  /** Accounts that the provider knows no more. */
  vanished: ReadonlySet<string>;
}

/**
 * Has a group hold whom it is to, and nobody else. Who is to go goes first. What a provider says it did isn’t believed: the group
 * is read again, and what is missing is done again, up to the third time; then it is a fault.
 */
export async function bringGroup(
  client: ScimClient,
  groupId: string,
  wanted: ReadonlySet<string>,
): Promise<Brought> {
  const before = await client.members(groupId);
  const vanished = new Set<string>();
  let after = before;
  for (let round = 0; ; round += 1) {
    const going = [...after.keys()].filter((id) => !wanted.has(id));
    const coming = [...wanted].filter((id) => !after.has(id) && !vanished.has(id));
    if (going.length === 0 && coming.length === 0) return { before, after, vanished };
    if (round === WAYS.length) throw new ScimFault("not-applied", "");
    if (going.length > 0) await remove(client, groupId, { going, present: after, round });
    for (const some of chunks(coming)) await add(client, groupId, some, vanished);
    after = await client.members(groupId);
  }
}

async function remove(
  client: ScimClient,
  groupId: string,
  {
    going,
    present,
    round,
  }: { going: string[]; present: ReadonlyMap<string, string>; round: number },
) {
  const gone = new Set(going);
  const staying = [...present.keys()].filter((id) => !gone.has(id));
  for (const way of WAYS.slice(round)) {
    // All who stay are written at once, whatever their number: a part of them would put the others out.
    const parts = way === "whole" ? [going] : chunks(going);
    try {
      for (const some of parts) await removeSome(client, groupId, { some, way, staying });
      return;
    } catch (error) {
      if (!isScimFault(error) || !NOT_UNDERSTOOD.includes(error.status)) throw error;
    }
  }
  throw new ScimFault("not-applied", "");
}

/** One who is gone already fails for all who are sent with them: then each goes alone. */
async function removeSome(
  client: ScimClient,
  groupId: string,
  { some, way, staying }: { some: readonly string[]; way: Removal; staying: readonly string[] },
) {
  try {
    await client.removeMembers(groupId, some, way, staying);
  } catch (error) {
    if (!isScimFault(error) || !OF_ONE.includes(error.status)) throw error;
    if (way === "whole" || some.length === 1) return;
    for (const one of some) await removeSome(client, groupId, { some: [one], way, staying });
  }
}

async function add(
  client: ScimClient,
  groupId: string,
  some: readonly string[],
  vanished: Set<string>,
) {
  try {
    await client.addMembers(groupId, some);
  } catch (error) {
    if (!isScimFault(error)) throw error;
    const { status } = error;
    if (![400, ...OF_ONE].includes(status)) throw error;
    if (some.length > 1) for (const one of some) await add(client, groupId, [one], vanished);
    // In it already, which shows when it is read again.
    else if (status !== 409) vanished.add(some[0]!);
  }
}

/** A member isn’t there any more, or is in it already. */
const OF_ONE = [404, 409];
/** The provider has no such way. */
const NOT_UNDERSTOOD = [400, 405, 501];

function chunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, at) =>
    ids.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}

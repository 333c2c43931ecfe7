import {
  countGroups,
  findGroup,
  findGroups,
  findMembersOf,
  type OwnGroup,
} from "~/directory/queries/groups";
import { noResource } from "~/directory/rules/fault";
import { groupResource } from "~/directory/rules/group";
import { asked, projected, wantsMembers } from "~/directory/services/http/asked.server";
import type { Directory } from "~/directory/services/http/client.server";
import { listed } from "~/directory/services/http/listed";
import type { Answer, Asking } from "~/directory/services/http/scim.server";
import { versioned } from "~/directory/services/http/version.server";
import type { Db } from "~db/store";

/** A page of them; where nobody asks for their members, those aren’t looked up, and there is no version to tell. */
export async function listGroups(directory: Directory, { query }: Asking): Promise<Answer> {
  const { store, company, now } = directory;
  const { sought, page, startIndex } = await asked("Group", query);
  const totalResults = await countGroups(store.read, company, sought);
  const groups = await findGroups(store.read, company, { sought, page });
  const teamIds = groups.map(({ teamId }) => teamId);
  const members =
    wantsMembers(query) && teamIds.length > 0
      ? await findMembersOf(store.read, company, { teamIds, now })
      : null;
  const show = projected(query);
  const resources = groups.map((group) => {
    if (!members) return show(groupResource(group, { ...directory, members: null }));
    const own = members.get(group.teamId) ?? [];
    return show(versioned(groupResource(group, { ...directory, members: own })));
  });
  return { body: listed({ totalResults, startIndex, resources }) };
}

export async function readGroup(directory: Directory, { id, query }: Asking): Promise<Answer> {
  const { store, company } = directory;
  const group = await findGroup(store.read, company, id);
  if (!group) throw noResource();
  return { body: projected(query)(await shown(store.read, directory, group)) };
}

export async function shown(db: Db, directory: Directory, group: OwnGroup) {
  return versioned(await whole(db, directory, group));
}

/** The resource with its members. */
export async function whole(db: Db, directory: Directory, group: OwnGroup) {
  const { company, now } = directory;
  const members = await findMembersOf(db, company, { teamIds: [group.teamId], now });
  return groupResource(group, { ...directory, members: members.get(group.teamId) ?? [] });
}

import { findGroup, forgetGroup, saveGroup, type OwnGroup } from "~/directory/queries/groups";
import { badValue, noResource, taken } from "~/directory/rules/fault";
import { readGroup, readGroupPatch } from "~/directory/rules/written";
import { writeAs, type Directory } from "~/directory/services/http/client.server";
import { bodyOf, type Answer, type Asking } from "~/directory/services/http/scim.server";
import { refuseOther } from "~/directory/services/http/version.server";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { closeTeam, findTeam, openTeam, renameTeam, type OwnTeam } from "~/people/queries/teams";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";
import { shown, whole } from "./read-groups.server";
import { setMembers } from "./set-members.server";

/** Makes a team, or opens one again that was closed: then those are in it whom the directory names. */
export async function createGroup(directory: Directory, asking: Asking): Promise<Answer> {
  const { displayName, externalId = null, members } = readGroup(await bodyOf(asking));
  const { company, now, store } = directory;
  if (displayName === undefined) throw badValue("displayName");
  const group = await writeAs(directory, async (tx) => {
    if (await findTeam(tx, company, { name: displayName })) throw taken("displayName");
    const team = await openTeam(tx, company, { id: newId(now), name: displayName });
    await record(tx, directory, { team, change: "opened" });
    await saveGroup(tx, team, { externalId, now });
    const changes = [{ op: "replace" as const, ids: [] }, ...members];
    await setMembers(tx, directory, { team, changes });
    return await find(tx, directory, team.teamId);
  });
  return { status: 201, body: await shown(store.read, directory, group) };
}

/** Changes a team as PUT or PATCH says. What stays the same is not written. */
export async function changeGroup(directory: Directory, asking: Asking): Promise<Answer> {
  const body = await bodyOf(asking);
  const change = asking.request.method === "PATCH" ? readGroupPatch(body) : readGroup(body);
  const { now, store } = directory;
  const group = await writeAs(directory, async (tx) => {
    const before = await find(tx, directory, asking.id);
    if (asking.ifMatch !== null) refuseOther(asking.ifMatch, await whole(tx, directory, before));
    const { name: formerName } = before;
    const { displayName = formerName, externalId = before.externalId } = change;
    if (displayName !== formerName && !(await renameTeam(tx, before, displayName)))
      throw taken("displayName");
    const team = await find(tx, directory, asking.id);
    if (displayName !== formerName)
      await record(tx, directory, { team, change: "renamed", formerName });
    if (externalId !== before.externalId) await saveGroup(tx, team, { externalId, now });
    await setMembers(tx, directory, { team, changes: change.members });
    return await find(tx, directory, asking.id);
  });
  return { body: await shown(store.read, directory, group) };
}

/** Closes a team. Its people stay what they are. */
export async function deleteGroup(directory: Directory, asking: Asking): Promise<Answer> {
  await writeAs(directory, async (tx) => {
    const team = await find(tx, directory, asking.id);
    if (asking.ifMatch !== null) refuseOther(asking.ifMatch, await whole(tx, directory, team));
    await closeTeam(tx, team, directory.now);
    await forgetGroup(tx, team);
    await record(tx, directory, { team, change: "closed" });
  });
  return { status: 204 };
}

async function find(tx: Tx, { company }: Directory, id: string): Promise<OwnGroup> {
  const group = await findGroup(tx, company, id);
  if (!group) throw noResource();
  return group;
}

async function record(
  tx: Tx,
  { by, now }: Directory,
  said: { team: OwnTeam; change: "opened" | "renamed" | "closed"; formerName?: string },
) {
  const { team, change, formerName } = said;
  const { teamId, name } = team;
  await recordDecision(tx, {
    company: team,
    at: now,
    kind: "directory-team-changed",
    actor: by,
    personId: null,
    evidence: teamId,
    facts: { teamId, team: name, change, ...(formerName !== undefined && { formerName }) },
  });
}

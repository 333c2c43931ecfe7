import { companyRules } from "~/curriculum/services/company-rules.server";
import type { Level } from "~/curriculum/rules/kinds";
import { forgetAllAccounts } from "~/gate/queries/groups/accounts";
import {
  addGroupDirectory,
  changeGroupDirectory,
  findGroupDirectory,
} from "~/gate/queries/groups/directories";
import { addGroup, listGroups } from "~/gate/queries/groups/groups";
import { baseUrlTyped } from "~/gate/rules/groups/base-url";
import type { Match } from "~/gate/rules/groups/kinds";
import { MOST_GROUPS } from "~/gate/rules/limits";
import { notFound } from "~/kit/http/refusal";
import { refuseArchived } from "~/ledger/queries/archived";
import type { WholeManager } from "~/people/rules/actor";
import type { Call, Creating } from "~/people/services/call";
import { isSent } from "~db/sent";
import { sealedGroupToken } from "./group-token.server";
import type { GroupsOutside } from "./outside.server";
import { recordGroups } from "./record-groups.server";

interface Provider extends Call<WholeManager> {
  outside: GroupsOutside;
  baseUrl: string;
  /** Empty for the one that is there. */
  token: string;
  matchBy: Match;
}

type SetUp = { ok: true } | { ok: false; fault: "address" | "token" | "in-use" };

/**
 * Says where a company’s groups are kept, or says it differently. A token never goes to another provider than the one it was typed for,
 * and groups that are kept already don’t move: they are ended first.
 */
export async function setUpProvider({
  store,
  actor,
  now,
  outside,
  matchBy,
  token,
  ...typed
}: Provider): Promise<SetUp> {
  const baseUrl = baseUrlTyped(typed.baseUrl, outside.reach);
  if (baseUrl === null) return { ok: false, fault: "address" };
  return await store.write(async (tx): Promise<SetUp> => {
    await refuseArchived(tx, actor);
    const before = await findGroupDirectory(tx, actor);
    const isSame = before?.baseUrl === baseUrl;
    if (before && !isSame) {
      const groups = await listGroups(tx, actor);
      if (groups.some(({ state }) => state !== "draft")) return { ok: false, fault: "in-use" };
    }
    if (token === "" && !isSame) return { ok: false, fault: "token" };
    const row = {
      baseUrl,
      token:
        token === "" ? before!.token : sealedGroupToken(outside.sealing, actor.companyId, token),
      matchBy,
      changedBy: actor.personId,
      changedAt: now,
    };
    if (before) {
      if (!isSame || before.matchBy !== matchBy) await forgetAllAccounts(tx, actor);
      await changeGroupDirectory(tx, actor, {
        ...row,
        triedAt: null,
        retryAt: null,
        wantedAt: now,
      });
    } else await addGroupDirectory(tx, actor, row);
    const directory = await findGroupDirectory(tx, actor);
    await recordGroups(tx, directory!, { change: "set-up", actor, now });
    return { ok: true };
  });
}

interface NewGroup extends Creating<WholeManager> {
  channelKey: string;
  level: Level;
  /** Empty for one made of the channel and the level. */
  name: string;
}

type AddedGroup = { ok: true } | { ok: false; fault: "there-already" | "too-many" | "name-taken" };

/** Has a group kept for a level on a channel. Nothing is written at the provider until it is started. */
export async function addClearanceGroup({
  store,
  actor,
  now,
  id,
  channelKey,
  level,
  name,
}: NewGroup): Promise<AddedGroup> {
  const { channels } = await companyRules(store, actor);
  const channel = channels.find(({ key }) => key === channelKey);
  if (!channel) throw notFound("channel");
  return await store.write(async (tx): Promise<AddedGroup> => {
    const { companyId } = actor;
    if (await isSent(tx, "clearanceGroup", id, { companyId })) return { ok: true };
    await refuseArchived(tx, actor);
    const directory = await findGroupDirectory(tx, actor);
    if (!directory) throw notFound("page");
    const groups = await listGroups(tx, actor);
    if (groups.length >= MOST_GROUPS) return { ok: false, fault: "too-many" };
    if (groups.some((one) => one.channelId === channel.id && one.level === level))
      return { ok: false, fault: "there-already" };
    // Two of one name would be one group there, out of which each puts the other’s people.
    if (groups.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      return { ok: false, fault: "name-taken" };
    await addGroup(tx, actor, { id, channelId: channel.id, level, name, createdAt: now });
    await recordGroups(tx, directory, { change: "group-added", group: name, actor, now });
    return { ok: true };
  });
}

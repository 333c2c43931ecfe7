import { companyRules } from "~/curriculum/services/company-rules.server";
import { findAccountNames, listUnknown } from "~/gate/queries/groups/accounts";
import { findGroupDirectory } from "~/gate/queries/groups/directories";
import { findMembers, listGroups } from "~/gate/queries/groups/groups";
import type { WholeManager } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";

/** A company’s groups as they are kept, with what differed, who has no account, and what goes wrong. The token is never shown again. */
export async function showGroups({ store, actor }: Call<WholeManager>) {
  const { company, channels } = await companyRules(store, actor);
  const { name, timeZone, archivedAt } = company;
  const directory = await findGroupDirectory(store.read, actor);
  const rows = directory ? await listGroups(store.read, actor) : [];
  const drifted = rows.flatMap(({ drift }) => (drift ? [...drift.added, ...drift.gone] : []));
  const names = await findAccountNames(store.read, actor, [...new Set(drifted)]);
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id)?.name ?? id);
  const groups = await Promise.all(
    rows.map(async ({ id, name: called, level, channelId, state, syncedAt, drift, createdAt }) => ({
      id,
      name: called,
      level,
      channel: channels.find((one) => one.id === channelId)?.name ?? "",
      state,
      syncedAt,
      createdAt,
      members: (await findMembers(store.read, actor, id)).size,
      drift: drift && {
        at: new Date(drift.at),
        added: named(drift.added),
        gone: named(drift.gone),
      },
    })),
  );
  const triedAt = directory?.triedAt ?? null;
  const drafts = groups.filter(({ state }) => state === "draft");
  return {
    company: { name, archivedAt },
    timeZone,
    channels: channels.map(({ key, name: called }) => ({ key, name: called })),
    groups,
    canStart:
      triedAt !== null &&
      drafts.length > 0 &&
      drafts.every(({ createdAt }) => createdAt <= triedAt),
    unknown: directory
      ? (await listUnknown(store.read, actor)).map(({ name: who, email, unknown }) => {
          return { name: who, email, several: unknown === "several" };
        })
      : [],
    directory: directory && {
      baseUrl: directory.baseUrl,
      matchBy: directory.matchBy,
      paused: directory.paused,
      ending: directory.ending,
      waiting: directory.wantedAt !== null && groups.length > drafts.length,
      syncedAt: directory.syncedAt,
      comparedAt: directory.comparedAt,
      failingSince: directory.failingSince,
      fault: directory.fault,
      detail: directory.detail,
      retryAt: directory.retryAt,
    },
  };
}

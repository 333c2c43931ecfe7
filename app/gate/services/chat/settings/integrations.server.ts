import { listAccounts, removeAccount, removeAccountsOf } from "~/gate/queries/chat/accounts";
import {
  addIntegration,
  changeIntegration,
  countIntegrations,
  listIntegrations,
} from "~/gate/queries/chat/integrations";
import type { ChatKind } from "~/gate/rules/chat/kinds";
import { MOST_INTEGRATIONS } from "~/gate/rules/chat/limits";
import { doorPath } from "~/gate/rules/chat/paths";
import { secretPurpose } from "~/gate/services/chat/signed.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import { refuseArchived } from "~/ledger/queries/archived";
import { recordDecision } from "~/ledger/services/record-decision.server";
import type { WholeManager } from "~/people/rules/actor";
import type { Call, Creating } from "~/people/services/call";
import type { Sealing } from "~/people/services/sealing.server";
import { isSent } from "~db/sent";

type Managing = Call<WholeManager>;

/** A company’s chats and the accounts linked in them, for its managers. No secret is among it, only whether there is one. */
export async function showChats({ store, actor }: Managing) {
  const { company } = await companyRules(store, actor);
  const { name, timeZone, archivedAt } = company;
  const accounts = await listAccounts(store.fresh, actor);
  const integrations = (await listIntegrations(store.fresh, actor)).map(
    ({ secret, ...integration }) => ({
      ...integration,
      path: doorPath(integration.kind, integration.id),
      hasSecret: secret !== null,
      accounts: accounts.filter(({ integrationId }) => integrationId === integration.id),
    }),
  );
  return { company: { name, archivedAt }, timeZone, integrations };
}

/** Makes an address for a chat. It answers nothing until the chat’s secret is entered. */
export async function makeIntegration({
  store,
  actor,
  now,
  id,
  kind,
  name,
}: Creating<WholeManager> & { kind: ChatKind; name: string }): Promise<
  { ok: true } | { ok: false; reason: "too-many" }
> {
  return await store.write(async (tx) => {
    const { companyId, personId: madeBy } = actor;
    if (await isSent(tx, "chatIntegration", id, { companyId, madeBy })) return { ok: true };
    await refuseArchived(tx, actor);
    if ((await countIntegrations(tx, actor)) >= MOST_INTEGRATIONS)
      return { ok: false, reason: "too-many" };
    await addIntegration(tx, actor, { id, kind, name, madeBy, createdAt: now });
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "chat-made",
      actor,
      personId: null,
      evidence: id,
      facts: { chat: kind, name },
    });
    return { ok: true };
  });
}

/** Enters what a chat’s requests are signed with, or enters another: from then on nothing signed with the one before is answered. */
export async function enterSecret({
  store,
  actor,
  now,
  sealing,
  integrationId: id,
  secret,
}: Managing & { sealing: Sealing; integrationId: string; secret: string }) {
  await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const sealed = sealing.seal(secret, secretPurpose(id));
    const changed = await changeIntegration(tx, actor, { id, secret: sealed });
    if (!changed) throw notFound("chat");
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "chat-secret-entered",
      actor,
      personId: null,
      evidence: id,
      facts: { chat: changed.kind, name: changed.name },
    });
  });
}

/** Ends one at once, also of an archived company, with its secret and every account that is linked by it. */
export async function endIntegration({
  store,
  actor,
  now,
  integrationId: id,
}: Managing & { integrationId: string }) {
  await store.write(async (tx) => {
    const ended = await changeIntegration(tx, actor, { id, secret: null, endedAt: now });
    if (!ended) throw notFound("chat");
    const accounts = await removeAccountsOf(tx, actor, id);
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "chat-ended",
      actor,
      personId: null,
      evidence: id,
      facts: { chat: ended.kind, name: ended.name, accounts },
    });
  });
}

/** Ends the link of somebody’s account; who they are. */
export async function unlinkAccount({
  store,
  actor,
  now,
  accountId: id,
}: Managing & { accountId: string }): Promise<string> {
  return await store.write(async (tx) => {
    const gone = await removeAccount(tx, actor, { id });
    if (!gone) throw notFound("account");
    const { personId } = gone;
    await recordDecision(tx, {
      company: actor,
      at: now,
      kind: "chat-unlinked",
      actor,
      personId,
      evidence: id,
      facts: {},
    });
    return personId;
  });
}

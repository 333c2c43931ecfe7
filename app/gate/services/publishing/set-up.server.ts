import { companyRules } from "~/curriculum/services/company-rules.server";
import {
  changePublisher,
  findPublisher,
  forgetPublisher,
  keepPublisher,
  listPublisherChannels,
  tieChannel,
  untieChannel,
  untieChannels,
} from "~/gate/queries/publishing/publishers";
import { baseUrlTyped } from "~/gate/rules/groups/base-url";
import type { PublisherAccount, PublisherFault } from "~/gate/rules/publishing/kinds";
import { isPostizFault } from "~/gate/rules/publishing/postiz-fault";
import { tieFault, type TieFault } from "~/gate/rules/tie";
import { notFound } from "~/kit/http/refusal";
import { refuseArchived } from "~/ledger/queries/archived";
import type { WholeManager } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import type { PublishersOutside } from "./outside.server";
import { recordPublisher } from "./record-publishing.server";

type Managing = Call<WholeManager>;
type Outside = { outside: PublishersOutside };
type Asked = { ok: true } | { ok: false; fault: "typed" | PublisherFault; detail: string };

/** Connects a company’s Postiz if it answers. A key never goes to another address than the one it was typed for. */
export async function connectPublisher({
  store,
  actor,
  now,
  outside,
  ...typed
}: Managing & Outside & { baseUrl: string; key: string }): Promise<Asked> {
  await refuseArchived(store.fresh, actor);
  const baseUrl = baseUrlTyped(typed.baseUrl, outside.reach);
  if (baseUrl === null) return { ok: false, fault: "typed", detail: "" };
  const asked = await accountsOf(() => outside.clientFor({ baseUrl, key: typed.key }).accounts());
  if (!asked.ok) return asked;
  await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const before = await findPublisher(tx, actor);
    if (before && before.baseUrl !== baseUrl) await untieChannels(tx, actor);
    await keepPublisher(tx, actor, {
      baseUrl,
      apiKey: outside.seal(actor.companyId, typed.key),
      accounts: asked.accounts,
      readAt: now,
      changedBy: actor.personId,
      changedAt: now,
    });
    await recordPublisher(tx, actor, { actor, now, change: "connected", baseUrl });
  });
  return { ok: true };
}

/** Asks again which accounts are connected there. */
export async function readAccounts({
  store,
  actor,
  now,
  outside,
}: Managing & Outside): Promise<Asked> {
  await refuseArchived(store.fresh, actor);
  const publisher = await findPublisher(store.fresh, actor);
  if (!publisher) throw notFound("page");
  const asked = await accountsOf(() => outside.clientOf(publisher).accounts());
  if (!asked.ok) return asked;
  await store.write(async (tx) => {
    const still = await findPublisher(tx, actor);
    if (still?.baseUrl !== publisher.baseUrl) return;
    const working = { failingSince: null, fault: null, detail: null, tries: 0, retryAt: null };
    await changePublisher(tx, actor, { accounts: asked.accounts, readAt: now, ...working });
  });
  return { ok: true };
}

type Tied = { ok: true } | { ok: false; fault: TieFault };

/** Says which account there is a channel; an empty one, that none is. */
export async function tieAccount({
  store,
  actor,
  now,
  channelKey,
  account,
}: Managing & { channelKey: string; account: string }): Promise<Tied> {
  const { channels } = await companyRules(store, actor);
  const channel = channels.find(({ key }) => key === channelKey);
  if (!channel) throw notFound("channel");
  return await store.write(async (tx): Promise<Tied> => {
    await refuseArchived(tx, actor);
    const publisher = await findPublisher(tx, actor);
    if (!publisher) throw notFound("page");
    const tied = await listPublisherChannels(tx, actor);
    const own = tied.find(({ channelId }) => channelId === channel.id);
    if ((own?.account ?? "") === account) return { ok: true };
    const said = { actor, now, baseUrl: publisher.baseUrl, channel: channel.key };
    if (account === "") {
      await untieChannel(tx, actor, channel.id);
      await recordPublisher(tx, actor, { ...said, change: "untied" });
      return { ok: true };
    }
    const { accounts } = publisher;
    const fault = tieFault(account, { accounts, tied });
    if (fault !== null) return { ok: false, fault };
    const provider = accounts.find(({ id }) => id === account)?.provider ?? "";
    await tieChannel(tx, actor, { channelId: channel.id, account, provider });
    await recordPublisher(tx, actor, { ...said, change: "tied" });
    return { ok: true };
  });
}

/** Ends the connection, also of an archived company. What is scheduled there stays there. */
export async function endPublisher({ store, actor, now }: Managing) {
  await store.write(async (tx) => {
    const publisher = await findPublisher(tx, actor);
    if (!publisher) throw notFound("page");
    await forgetPublisher(tx, actor);
    const { baseUrl } = publisher;
    await recordPublisher(tx, actor, { actor, now, change: "ended", baseUrl });
  });
}

async function accountsOf(
  ask: () => Promise<PublisherAccount[]>,
): Promise<
  { ok: true; accounts: PublisherAccount[] } | { ok: false; fault: PublisherFault; detail: string }
> {
  try {
    return { ok: true, accounts: await ask() };
  } catch (error) {
    if (!isPostizFault(error)) throw error;
    return { ok: false, fault: error.fault, detail: error.detail };
  }
}

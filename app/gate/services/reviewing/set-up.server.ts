import { randomBytes } from "node:crypto";
import { companyRules } from "~/curriculum/services/company-rules.server";
import {
  changeReviewer,
  findReviewer,
  forgetReviewer,
  keepReviewer,
  listReviewerChannels,
  tieReviewed,
  untieReviewed,
  WORKING,
} from "~/gate/queries/reviewing/reviewers";
import { wakeWaiting } from "~/gate/queries/reviewing/reviews";
import type { PublisherAccount } from "~/gate/rules/publishing/kinds";
import { isHootsuiteFault } from "~/gate/rules/reviewing/hootsuite-fault";
import type { ReviewerFault } from "~/gate/rules/reviewing/kinds";
import { tieFault, type TieFault } from "~/gate/rules/tie";
import { notFound } from "~/kit/http/refusal";
import { refuseArchived } from "~/ledger/queries/archived";
import type { WholeManager } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import type { ReviewersOutside } from "./outside.server";
import { recordReviewer } from "./record-reviewing.server";
import type { Client } from "./token.server";

type Managing = Call<WholeManager>;
type Outside = { outside: ReviewersOutside };
type Asked = { ok: true } | { ok: false; fault: ReviewerFault; detail: string };

/** Connects a company’s organisation in Hootsuite if it lets us in. The secret goes to Hootsuite alone. */
export async function connectReviewer({
  store,
  actor,
  now,
  outside,
  ...client
}: Managing & Outside & Client): Promise<Asked> {
  await refuseArchived(store.fresh, actor);
  const asked = await profilesOf(() => outside.clientFor(client).profiles());
  if (!asked.ok) return asked;
  const { organization, clientId } = client;
  await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const before = await findReviewer(tx, actor);
    const isSame = before?.organization === organization;
    if (before && !isSame) await untieReviewed(tx, actor);
    await keepReviewer(tx, actor, {
      organization,
      clientId,
      clientSecret: outside.seal(actor.companyId, client),
      door: before && isSame ? before.door : randomBytes(24).toString("base64url"),
      accounts: asked.accounts,
      readAt: now,
      changedBy: actor.personId,
      changedAt: now,
    });
    await recordReviewer(tx, actor, { actor, now, change: "connected", organization });
  });
  return { ok: true };
}

/** Asks again which accounts the organisation has. */
export async function readProfiles({
  store,
  actor,
  now,
  outside,
}: Managing & Outside): Promise<Asked> {
  await refuseArchived(store.fresh, actor);
  const reviewer = await findReviewer(store.fresh, actor);
  if (!reviewer) throw notFound("page");
  const asked = await profilesOf(() => outside.clientOf(reviewer).profiles());
  if (!asked.ok) return asked;
  await store.write(async (tx) => {
    const still = await findReviewer(tx, actor);
    if (still?.organization !== reviewer.organization) return;
    await changeReviewer(tx, actor, { accounts: asked.accounts, readAt: now, ...WORKING });
  });
  return { ok: true };
}

type Tied = { ok: true } | { ok: false; fault: TieFault };

/** Says which account there is a channel; an empty one, that none is. What waits is looked at with it. */
export async function tieProfile({
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
    const reviewer = await findReviewer(tx, actor);
    if (!reviewer) throw notFound("page");
    const tied = await listReviewerChannels(tx, actor);
    const own = tied.find(({ channelId }) => channelId === channel.id);
    if ((own?.account ?? "") === account) return { ok: true };
    const { organization, accounts } = reviewer;
    const said = { actor, now, organization, channel: channel.key };
    if (account === "") {
      await untieReviewed(tx, actor, channel.id);
      await recordReviewer(tx, actor, { ...said, change: "untied" });
      return { ok: true };
    }
    const fault = tieFault(account, { accounts, tied });
    if (fault !== null) return { ok: false, fault };
    const provider = accounts.find(({ id }) => id === account)?.provider ?? "";
    await tieReviewed(tx, actor, { channelId: channel.id, account, provider });
    await wakeWaiting(tx, actor, now);
    await recordReviewer(tx, actor, { ...said, change: "tied" });
    return { ok: true };
  });
}

/** Ends the connection, also of an archived company. What waits in Hootsuite goes on waiting. */
export async function endReviewer({ store, actor, now }: Managing) {
  await store.write(async (tx) => {
    const reviewer = await findReviewer(tx, actor);
    if (!reviewer) throw notFound("page");
    await forgetReviewer(tx, actor);
    const { organization } = reviewer;
    await recordReviewer(tx, actor, { actor, now, change: "ended", organization });
  });
}

async function profilesOf(
  ask: () => Promise<PublisherAccount[]>,
): Promise<
  { ok: true; accounts: PublisherAccount[] } | { ok: false; fault: ReviewerFault; detail: string }
> {
  try {
    return { ok: true, accounts: await ask() };
  } catch (error) {
    if (!isHootsuiteFault(error)) throw error;
    return { ok: false, fault: error.fault, detail: error.detail };
  }
}

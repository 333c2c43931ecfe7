import { companyRules } from "~/curriculum/services/company-rules.server";
import { addDraft, changeOwnPost, countDrafts, findOwnPost } from "~/gate/queries/publishing/posts";
import { findPublisher, listPublisherChannels } from "~/gate/queries/publishing/publishers";
import type { PublisherFault } from "~/gate/rules/publishing/kinds";
import { MOST_DRAFTS, POST_LENGTH } from "~/gate/rules/publishing/limits";
import { postState, writtenFault, type WrittenFault } from "~/gate/rules/publishing/post";
import { isPostizFault, PostizFault } from "~/gate/rules/publishing/postiz-fault";
import { mayPostNow } from "~/gate/services/ask/may-post-now.server";
import { localDateOf, type LocalDate } from "~/kit/time/moment";
import { instantAt } from "~/kit/time/zoned";
import { showMayI } from "~/learning/services/ask/show-may-i.server";
import { refuseArchived } from "~/ledger/queries/archived";
import type { Employee } from "~/people/rules/actor";
import type { Creating } from "~/people/services/call";
import { isSent } from "~db/sent";
import type { PublishersOutside } from "./outside.server";
import { recordPost } from "./record-publishing.server";

interface Sending extends Creating<Employee> {
  outside: PublishersOutside;
  channelKey: string;
  text: string;
  /** By the clock on the company’s wall, as a form has it. */
  at: string;
}

type Sent =
  | { ok: true; state: "scheduled" | "doubtful" }
  | { ok: false; why: "written"; fault: WrittenFault; limit: number }
  | { ok: false; why: "no-channel" | "too-many" }
  | { ok: false; why: "gate"; reasons: string[] }
  | { ok: false; why: "ends"; until: LocalDate }
  | { ok: false; why: "postiz"; fault: PublisherFault; detail: string };

/**
 * Schedules what somebody wrote, if the gate says yes now and their clearance lasts until then. What they wrote is kept before anything
 * else, and handed over once: where nobody knows whether it arrived, it’s in doubt, and stays so until somebody looks.
 */
export async function sendPost(sending: Sending): Promise<Sent> {
  const { store, actor, now, outside, id, channelKey, text } = sending;
  const rules = await companyRules(store, actor);
  const channel = rules.channels.find(({ key }) => key === channelKey);
  const publisher = await findPublisher(store.fresh, actor);
  const tied = await listPublisherChannels(store.fresh, actor);
  const tie = tied.find(({ channelId }) => channelId === channel?.id);
  if (!channel || !publisher || !tie) return { ok: false, why: "no-channel" };
  const publishAt = instantAt(sending.at, rules.company.timeZone);
  const limit = Math.min(channel.characterLimit, POST_LENGTH);
  const fault = writtenFault({ text, at: publishAt, limit }, now);
  if (fault !== null || publishAt === null)
    return { ok: false, why: "written", fault: fault ?? "time", limit };
  const kept = await keepDraft(sending, { channelId: channel.id, text, publishAt });
  if (kept !== "draft") return kept;
  const about = { id, channel: channel.key, at: publishAt.toISOString() };
  const verdict = await mayPostNow(store, actor, { rules, channelKey, now });
  const lasts = verdict.ok && localDateOf(publishAt, rules.company.timeZone) <= verdict.until;
  if (!verdict.ok || !lasts) {
    await store.write((tx) => recordPost(tx, actor, { ...about, actor, now, outcome: "refused" }));
    return verdict.ok ? { ok: false, why: "ends", until: verdict.until } : await refusal(sending);
  }
  const handedOver = { state: "sending" as const, sentAt: now, sentTo: publisher.baseUrl };
  const isOurs = await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const draft = await findOwnPost(tx, actor, id);
    if (draft?.state !== "draft") return false;
    return await changeOwnPost(
      tx,
      actor,
      { id, was: "draft", sentAt: draft.sentAt },
      { ...handedOver, account: tie.account, fault: null, detail: null },
    );
  });
  if (!isOurs) return { ok: true, state: "doubtful" };
  const { account, provider } = tie;
  const outcome = await scheduled(() =>
    outside.clientOf(publisher).schedule({ account, provider, text, at: publishAt }),
  );
  const was = { id, was: "sending" as const, sentAt: now };
  return await store.write(async (tx): Promise<Sent> => {
    if (typeof outcome === "string") {
      await changeOwnPost(tx, actor, was, { state: "scheduled", remoteId: outcome });
      await recordPost(tx, actor, { ...about, actor, now, outcome: "scheduled" });
      return { ok: true, state: "scheduled" };
    }
    const { fault: why, detail, isInDoubt } = outcome;
    const state = isInDoubt ? "doubtful" : "draft";
    await changeOwnPost(tx, actor, was, { state, fault: why, detail });
    if (!isInDoubt) return { ok: false, why: "postiz", fault: why, detail };
    await recordPost(tx, actor, { ...about, actor, now, outcome: "in-doubt" });
    return { ok: true, state: "doubtful" };
  });
}

/** Keeps what was written, or what became of it where the form was here before. */
async function keepDraft(
  { store, actor, now, id }: Sending,
  written: { channelId: string; text: string; publishAt: Date },
): Promise<"draft" | Sent> {
  return await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const { companyId, personId } = actor;
    const isKnown = await isSent(tx, "brokeredPost", id, { companyId, personId });
    const before = isKnown ? await findOwnPost(tx, actor, id) : null;
    if (!before) {
      if ((await countDrafts(tx, actor)) >= MOST_DRAFTS) return { ok: false, why: "too-many" };
      await addDraft(tx, actor, { id, ...written, createdAt: now });
      return "draft";
    }
    if (before.state !== "draft") {
      const isThere = postState(before, now) === "scheduled";
      return { ok: true, state: isThere ? "scheduled" : "doubtful" };
    }
    await changeOwnPost(tx, actor, { id, was: "draft", sentAt: before.sentAt }, written);
    return "draft";
  });
}

/** The id of what was scheduled, or what went wrong. A fault of ours is in doubt, too. */
async function scheduled(ask: () => Promise<string>): Promise<string | PostizFault> {
  try {
    return await ask();
  } catch (error) {
    return isPostizFault(error) ? error : new PostizFault("away", "", true);
  }
}

/** Why not, in the words of the person’s own page. */
async function refusal({ store, actor, now, channelKey }: Sending): Promise<Sent> {
  const asked = { channel: channelKey, level: "post" };
  const { answer } = await showMayI({ store, actor, now, asked });
  const why = answer && !answer.ok ? answer.why : [];
  return {
    ok: false,
    why: "gate",
    reasons: why.map(({ why: reason, remedy }) => [reason, remedy].filter(Boolean).join(" ")),
  };
}

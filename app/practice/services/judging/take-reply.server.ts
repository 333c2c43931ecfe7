import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { leaseFrom } from "~/practice/rules/judging/lease";
import { findNextFree } from "~/practice/queries/judging/queue";
import { findWaitingReply, freeReply, leaseReply } from "~/practice/queries/judging/leases";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { conflict } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { setsToCalibrate } from "./sets-to-calibrate.server";
import { queueNarrowedTo, type QueueQuery } from "./narrow-queue.server";

/**
 * Takes a reply for eight hours, or for eight more; false where a colleague has it, or it waits no more. Refused where its set asks
 * trainers to calibrate first.
 */
export async function takeReply({
  store,
  actor,
  now,
  replyId,
}: Call<Trainer> & { replyId: string }): Promise<boolean> {
  const judge = actor.personId;
  const companies = await trainersCompanies(store.read, actor, now);
  const closed = await setsToCalibrate(store, judge);
  return store.write(async (tx) => {
    const waiting = await findWaitingReply(tx, { companies, judge, replyId });
    const isClosed = closed.some(({ activityId }) => activityId === waiting?.activityId);
    if (isClosed && waiting?.leasedBy !== judge)
      throw conflict(m.practice_reviews_calibrate_first());
    return waiting !== null && leaseReply(tx, waiting, { judge, now, until: leaseFrom(now) });
  });
}

/**
 * Takes the reply that has waited longest and that nobody has, of the sets that the trainer may judge; its id, or null where there is
 * none.
 */
export async function takeNext({
  query,
  ...call
}: Call<Trainer> & { query: QueueQuery }): Promise<string | null> {
  const { store, actor, now } = call;
  const judge = actor.personId;
  const { waiting: narrowed, companies } = await queueNarrowedTo({ ...call, query });
  const closed = (await setsToCalibrate(store, judge)).map(({ activityId }) => activityId);
  const mine = { ...narrowed, without: [...(narrowed.without ?? []), ...closed] };
  return store.write(async (tx) => {
    const replyId = await findNextFree(tx, mine, now);
    if (replyId === null) return null;
    const waiting = await findWaitingReply(tx, { companies, judge, replyId });
    const taken =
      waiting !== null && (await leaseReply(tx, waiting, { judge, now, until: leaseFrom(now) }));
    return taken ? replyId : null;
  });
}

/** Gives a reply back, so that others can take it. What somebody else has stays theirs. */
export async function giveBack({
  store,
  actor,
  now,
  replyId,
}: Call<Trainer> & { replyId: string }) {
  const companies = await trainersCompanies(store.read, actor, now);
  await store.write((tx) => freeReply(tx, { companies, judge: actor.personId, replyId }));
}

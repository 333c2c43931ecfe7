import { createPublishersOutside } from "~/gate/services/publishing/outside.server";
import { holdPosts } from "~/gate/services/publishing/hold-posts.server";
import { lookUpPost } from "~/gate/services/publishing/look-up-post.server";
import { sendPost } from "~/gate/services/publishing/send-post.server";
import { withdrawPost } from "~/gate/services/publishing/withdraw-post.server";
import { connectPublisher, tieAccount } from "~/gate/services/publishing/set-up.server";
import type { NewId } from "~/kit/http/form-id";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { NOON } from "../makers";
import { programmeFrom, aTeam, inDays, anEnrolled } from "./a-team";
import type { Postiz } from "./a-postiz";
import { cleared } from "./supervised";

/** How a test’s installation talks to Postiz: it’s on this machine. */
export function publishersOutside(clock: () => Date) {
  return createPublishersOutside({ secret: "a".repeat(40), reach: { here: true }, clock });
}

/** A company whose Instagram and X are tied to accounts in Postiz, Maya, who is cleared to post, and Noor, who isn’t. */
export async function aPublishingTeam(store: Store, postiz: Postiz) {
  const team = await aTeam(store);
  await programmeFrom(store, team, { level: "post" });
  const maya = await cleared(store, team);
  const noor = await anEnrolled(store, team, "Noor Haddad");
  const clock = { now: inDays(1) };
  const outside = publishersOutside(() => clock.now);
  const managing = () => ({ store, actor: team.priya, now: clock.now });
  const { baseUrl, key } = postiz;
  const connect = () => connectPublisher({ ...managing(), outside, baseUrl, key });
  const tie = (channelKey: string, account: string) =>
    tieAccount({ ...managing(), channelKey, account });
  const connected = await connect();
  if (!connected.ok) throw new Error(connected.fault);
  await tie("instagram", "i-insta");
  await tie("x", "i-x");
  const post = { channelKey: "x", text: "Tea & cake at <3 today", at: "2026-12-24T09:00" };
  const send = (changes: Partial<typeof post> & { id?: NewId; actor?: typeof maya } = {}) =>
    sendPost({
      store,
      actor: maya,
      now: clock.now,
      outside,
      id: newId(NOON) as NewId,
      ...post,
      ...changes,
    });
  const look = (postId: string, actor = maya) =>
    lookUpPost({ store, actor, now: clock.now, outside, postId });
  const withdraw = (postId: string, actor = maya) =>
    withdrawPost({ store, actor, now: clock.now, outside, postId });
  const rows = () => store.read.select().from(store.read.tables.brokeredPost);
  const failures: unknown[] = [];
  const hold = () =>
    holdPosts({
      store,
      outside,
      clock: () => clock.now,
      keepGoing: () => true,
      failed: (_, error) => failures.push(error),
    });
  const later = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000);
  };
  return {
    team,
    maya,
    noor,
    clock,
    outside,
    managing,
    connect,
    tie,
    send,
    look,
    withdraw,
    rows,
    hold,
    failures,
    later,
  };
}

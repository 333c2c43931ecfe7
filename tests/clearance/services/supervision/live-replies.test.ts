import { expect, test } from "vitest";
import { rowWords } from "~/clearance/rules/board/board";
import type { LiveVerdict } from "~/clearance/rules/kinds";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import {
  nameLiveReviewer,
  overseeLiveReplies,
} from "~/clearance/services/supervision/oversee-live-replies.server";
import { showLiveQueue } from "~/clearance/services/supervision/show-live-queue.server";
import { showOwnLiveReplies } from "~/clearance/services/supervision/show-own-live-replies.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import type { Store } from "~db/store";
import { newId } from "~db/ids";
import { inDays, programmeFrom, type Enrolled, type Team } from "../../../support/clearance/a-team";
import { aSupervisingTeam, channelOf, cleared } from "../../../support/clearance/supervised";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, aTrainer } from "../../../support/makers";
import { decideSuspension, logLiveReply, reviewLiveReply } from "../../../support/own-forms";
import { ownCompany } from "../../../support/own";

/** A Sunday, the day after they were cleared. */
const NOW = inDays(1);

const WORDS = { asked: "Where’s my table?", text: "Sorry! It’s on its way. /Maya", url: "" };

async function log(store: Store, team: Team, maya: Enrolled, more: object = {}) {
  const { enrolmentId } = maya;
  const channelId = await channelOf(store, team);
  return logLiveReply({
    store,
    actor: maya,
    now: NOW,
    enrolmentId,
    channelId,
    ...WORDS,
    ...more,
  });
}

async function newest(store: Store, maya: Enrolled) {
  const { replies } = await showOwnLiveReplies({ store, actor: maya, now: NOW });
  return replies[0]!.id;
}

async function find(store: Store, { dana }: Team, liveReplyId: string, verdict: LiveVerdict) {
  const finding = verdict === "good" ? "" : "Say when it will arrive.";
  return reviewLiveReply({ store, actor: dana, now: NOW, liveReplyId, verdict, finding });
}

async function supervised(store: Store, maya: Enrolled, now = NOW) {
  const company = ownCompany(maya.companyId);
  const found = await personStandings(store, { company, personId: maya.personId, now });
  return found!.standings[0]!.supervised;
}

async function chipOf(store: Store, maya: Enrolled) {
  const company = ownCompany(maya.companyId);
  const { rows } = await boardRows(store, { company, now: NOW });
  const row = rows.find(({ person }) => person.id === maya.personId)!;
  return rowWords(row).cells[0]!.chip.title;
}

eachEngine("live replies", (open) => {
  test("two good ones make a supervised clearance full, on the board too", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    expect(await supervised(store, maya)).toMatchObject({ of: 2, good: 0 });
    expect(await chipOf(store, maya)).toBe("Reply: cleared, supervised: 0 of 2");
    for (const [minutes, verdict] of (["good", "not-good", "good"] as const).entries()) {
      const now = inDays(1, minutes - 5);
      expect(await log(store, team, maya, { now })).toEqual({ ok: true });
      const id = await newest(store, maya);
      expect(await find(store, team, id, verdict)).toEqual({ ok: true });
    }
    expect(await supervised(store, maya)).toBeNull();
    expect(await chipOf(store, maya)).toBe("Reply: cleared");
    const { asked } = await showOwnLiveReplies({ store, actor: maya, now: NOW });
    expect(asked[0]).toMatchObject({ supervised: null, sample: { of: 1, logged: 1 } });
    const nextMonth = inDays(31);
    const later = await showOwnLiveReplies({ store, actor: maya, now: nextMonth });
    expect(later.asked[0]!.sample).toEqual({ of: 1, logged: 0 });
  });

  test("a reply that isn’t good ends nothing, and its finding is on the person’s page and told", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    await noticePeople({ store, now: NOW });
    await log(store, team, maya);
    await find(store, team, await newest(store, maya), "not-good");
    expect(await supervised(store, maya)).toMatchObject({ good: 0, notGood: 1, waiting: 0 });
    const view = await showPerson({
      store,
      company: team.priya,
      personId: maya.personId,
      now: NOW,
    });
    expect(view.programmes[0]!.standing.holds).toBe(true);
    expect(view.history[0]).toMatchObject({ kind: "live-reply-reviewed", verdict: "not-good" });
    const { reviewed } = await overseeLiveReplies({ store, actor: team.priya, now: NOW, q: "" });
    expect(reviewed).toMatchObject([{ verdict: "not-good", finding: "Say when it will arrive." }]);
    const { findings } = await showLiveQueue({ store, actor: team.dana, now: NOW });
    expect(findings).toMatchObject([{ reviewed: 1, good: 0 }]);
    const later = await showLiveQueue({ store, actor: team.dana, now: inDays(92) });
    expect(later.findings).toEqual([]);
    await noticePeople({ store, now: inDays(1, 5) });
    const { notice } = store.read.tables;
    const told = await store.read.select({ kind: notice.kind }).from(notice);
    expect(told.map(({ kind }) => kind)).toContain("live-reply-reviewed");
  });

  test("what is sent twice is recorded once, and the second of two reviewers comes too late", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    const id = newId(NOW);
    await Promise.all([log(store, team, maya, { id }), log(store, team, maya, { id })]);
    const { replies } = await showOwnLiveReplies({ store, actor: maya, now: NOW });
    expect(replies).toHaveLength(1);
    const liveReplyId = replies[0]!.id;
    const rita = await aTrainer(store, [team.company], "Rita Stone");
    const review = { store, now: NOW, liveReplyId, verdict: "good" as const, finding: "" };
    const sent = newId(NOW);
    const own = { ...review, actor: team.dana, id: sent };
    const found = await Promise.all([
      reviewLiveReply(own),
      reviewLiveReply(own),
      reviewLiveReply({ ...review, actor: rita }),
    ]);
    const { liveReview, ledgerEntry } = store.read.tables;
    expect(await store.read.select().from(liveReview)).toHaveLength(1);
    const entries = await store.read.select({ kind: ledgerEntry.kind }).from(ledgerEntry);
    expect(entries.filter(({ kind }) => kind === "live-reply-reviewed")).toHaveLength(1);
    expect(found.some(({ ok }) => !ok)).toBe(true);
  });

  test("nobody reviews their own, another company’s, or a leaver’s", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    await log(store, team, maya);
    const liveReplyId = await newest(store, maya);
    const review = { store, now: NOW, liveReplyId, verdict: "good" as const, finding: "" };
    const named = { store, actor: team.priya, now: NOW, personId: maya.personId, does: true };
    await expect(reviewLiveReply({ ...review, actor: maya })).rejects.toThrow("isn’t here");
    expect(await nameLiveReviewer(named)).toBe(true);
    expect(await reviewLiveReply({ ...review, actor: maya })).toEqual({ ok: false, reason: "own" });
    expect((await showLiveQueue({ store, actor: maya, now: NOW })).replies).toEqual([]);
    const elsewhere = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const tess = await aTrainer(store, [elsewhere], "Tess Brook");
    await expect(nameLiveReviewer({ ...named, personId: tess.personId })).rejects.toThrow("here");
    await expect(reviewLiveReply({ ...review, actor: tess })).rejects.toThrow("isn’t here");
    expect((await showLiveQueue({ store, actor: tess, now: NOW })).replies).toEqual([]);
    const { personId } = maya;
    await leaveCompany({ store, actor: team.priya, now: NOW, personId });
    const late = { ...review, now: inDays(2) };
    expect((await showLiveQueue({ store, actor: team.dana, now: inDays(2) })).replies).toEqual([]);
    expect(await reviewLiveReply({ ...late, actor: team.dana })).toEqual({
      ok: false,
      reason: "left",
    });
  });

  test("a colleague whom a manager named reviews, and no longer once they don’t", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    const tom = await cleared(store, team, "Tom Reyes");
    await log(store, team, maya);
    await expect(showLiveQueue({ store, actor: tom, now: NOW })).rejects.toThrow();
    const name = { store, actor: team.priya, now: NOW, personId: tom.personId };
    const offered = async (q: string) => {
      const view = await overseeLiveReplies({ store, actor: team.priya, now: NOW, q });
      return view.others.map((one) => one.name);
    };
    expect(await offered("")).toEqual([]);
    expect(await offered("o")).toEqual(["Maya Okafor", "Tom Reyes"]);
    expect(await offered("rey  TOM")).toEqual(["Tom Reyes"]);
    expect(await offered("%")).toEqual([]);
    await nameLiveReviewer({ ...name, does: true });
    await nameLiveReviewer({ ...name, does: true });
    expect(await offered("o")).toEqual(["Maya Okafor"]);
    const { replies } = await showLiveQueue({ store, actor: tom, now: NOW });
    expect(replies.map((reply) => reply.name)).toEqual(["Maya Okafor"]);
    const review = { store, now: NOW, liveReplyId: replies[0]!.id, verdict: "good" as const };
    expect(await reviewLiveReply({ ...review, actor: tom, finding: "" })).toEqual({ ok: true });
    expect(await supervised(store, maya)).toMatchObject({ good: 1 });
    await nameLiveReviewer({ ...name, does: false });
    await expect(showLiveQueue({ store, actor: tom, now: NOW })).rejects.toThrow();
  });

  test("only a running clearance that asks for it takes replies, and only on its channels", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    expect(await log(store, team, maya, { channelId: "elsewhere" })).toEqual({
      ok: false,
      reason: "channel",
    });
    expect(await log(store, team, maya, { url: "javascript:alert(1)" })).toEqual({
      ok: false,
      reason: "link",
    });
    const tom = await cleared(store, team, "Tom Reyes");
    await expect(log(store, team, maya, { enrolmentId: tom.enrolmentId })).rejects.toThrow();
    await decideSuspension({
      store,
      actor: team.priya,
      now: NOW,
      personId: maya.personId,
      action: "suspend",
      reason: "A complaint.",
    });
    expect(await log(store, team, maya, { now: inDays(1, 2) })).toMatchObject({
      ok: false,
      reason: "not-asked",
    });
    await programmeFrom(store, team, { supervised: { first: 0, monthly: 0 } });
    expect(await log(store, team, tom)).toEqual({ ok: false, reason: "not-asked" });
  });

  test("trainers are told of replies that have waited for two working days", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    await noticePeople({ store, now: NOW });
    await log(store, team, maya);
    const { notice } = store.read.tables;
    const waiting = async (now: Date) => {
      await noticePeople({ store, now });
      const rows = await store.read.select().from(notice);
      return rows.filter(({ kind }) => kind === "replies-waiting");
    };
    expect(await waiting(inDays(2))).toEqual([]);
    const told = await waiting(inDays(6));
    expect(told).toMatchObject([{ personId: team.dana.personId, facts: { of: "live", count: 1 } }]);
  });
});

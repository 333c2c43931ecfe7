import { expect, test } from "vitest";
import type { Score } from "~/curriculum/rules/practice-kinds";
import { takeNext, takeReply, giveBack } from "~/practice/services/judging/take-reply.server";
import { judgeReply, type SaidOfReply } from "~/practice/services/judging/judge-reply.server";
import { showJudged } from "~/practice/services/judging/judged.server";
import { showQueue } from "~/practice/services/judging/queue.server";
import { showReply } from "~/practice/services/judging/show-reply.server";
import { isJudgedTwice } from "~/practice/rules/judging/second-look";
import type { Trainer } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { atOnce } from "../../support/harness/at-once";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aTrainer, NOON } from "../../support/makers";
import { aPracticeSet, aSetBody } from "../../support/practice/a-set";
import { aWaitingReply } from "../../support/practice/sent-replies";

const ALL = { company: null, set: null, person: null, second: false, after: null };
const HOUR = 3_600_000;

function said(score: Score, changes: Partial<SaidOfReply> = {}): SaidOfReply {
  return {
    scores: { acknowledges: score, honest: score, "next-step": score, voice: score, plain: score },
    critical: [],
    comments: [],
    feedback: "Well put.",
    verdict: "approve",
    seconds: 40,
    ...changes,
  };
}

/** A made-up id that is judged twice, or isn’t, where there are two trainers. */
function anId(twice: boolean): string {
  for (;;) {
    const id = newId(NOON);
    if (isJudgedTwice(id, 2) === twice) return id;
  }
}

async function aDesk(store: Store, body = aSetBody()) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  const set = await aPracticeSet(store, team, body);
  const bo = await aTrainer(store, [team.company], "Bo Lindqvist");
  return { team, maya, set, dana: team.dana, bo };
}

const judge = (store: Store, actor: Trainer, replyId: string, how: SaidOfReply, id = newId(NOON)) =>
  judgeReply({ store, actor, now: NOON, id, replyId, ...how });

const waitingFor = async (store: Store, actor: Trainer, query = {}) =>
  (await showQueue({ store, actor, now: NOON, query: { ...ALL, ...query } })).rows;

eachEngine("a reply that waits", (open) => {
  test("goes to one of two trainers who want it at once", async () => {
    const store = await open();
    const { maya, set, dana, bo } = await aDesk(store);
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(-1) });
    const take = (actor: Trainer) => takeReply({ store, actor, now: NOON, replyId });
    expect(
      await atOnce(
        store,
        () => take(dana),
        () => take(bo),
      ),
    ).toEqual([true, false]);
    expect(await take(dana)).toBe(true);
    const next = (actor: Trainer) => takeNext({ store, actor, now: NOON, query: ALL });
    const other = await aWaitingReply(store, { by: maya, set, at: inDays(-0.5) });
    const third = await aWaitingReply(store, { by: maya, set, at: inDays(-0.2) });
    await giveBack({ store, actor: dana, now: NOON, replyId });
    const taken = await atOnce(
      store,
      () => next(dana),
      () => next(bo),
    );
    expect(taken).toEqual([replyId, other]);
    expect(await next(bo)).toBe(other);
    await judge(store, bo, other, said(2));
    expect(await next(bo)).toBe(third);
  });

  test("goes to one of many who want it all at once", async () => {
    const store = await open();
    const { maya, set, team, dana, bo } = await aDesk(store);
    const others = await Promise.all(
      ["Ada", "Kim", "Lou"].map((name) => aTrainer(store, [team.company], name)),
    );
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(-1) });
    const taken = await Promise.all(
      [dana, bo, ...others].map((actor) => takeReply({ store, actor, now: NOON, replyId })),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  test("is free again when its lease is over, or given back by who has it", async () => {
    const store = await open();
    const { maya, set, dana, bo } = await aDesk(store);
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(-1) });
    const take = (actor: Trainer, after = 0) =>
      takeReply({ store, actor, now: new Date(NOON.getTime() + after), replyId });
    expect(await take(dana)).toBe(true);
    await giveBack({ store, actor: bo, now: NOON, replyId });
    expect(await take(bo, 8 * HOUR - 1)).toBe(false);
    expect(await take(dana, 4 * HOUR)).toBe(true);
    expect(await take(bo, 8 * HOUR)).toBe(false);
    expect(await take(bo, 12 * HOUR)).toBe(true);
    await giveBack({ store, actor: bo, now: NOON, replyId });
    expect(await take(dana, 12 * HOUR)).toBe(true);
  });

  test("is judged once by whoever took it, and by nobody else", async () => {
    const store = await open();
    const { maya, set, dana, bo } = await aDesk(store);
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(-1), id: anId(false) });
    const notYours = { ok: false, reason: { code: "not-yours" } };
    expect(await judge(store, dana, replyId, said(2))).toEqual(notYours);
    await takeReply({ store, actor: bo, now: NOON, replyId });
    expect(await judge(store, dana, replyId, said(2))).toEqual(notYours);
    const id = newId(NOON);
    expect(
      await atOnce(
        store,
        () => judge(store, bo, replyId, said(2), id),
        () => judge(store, bo, replyId, said(2), id),
      ),
    ).toEqual([{ ok: true }, { ok: true }]);
    expect(await judge(store, bo, replyId, said(3))).toEqual(notYours);
    const rows = await store.read.select().from(store.read.tables.judgement);
    expect(rows).toMatchObject([{ id, replyId, round: 1, judgedBy: bo.personId, seconds: 40 }]);
    expect(await waitingFor(store, dana)).toEqual([]);
    const ledger = await store.read.select().from(store.read.tables.ledgerEntry);
    expect(ledger.filter(({ kind }) => kind === "reply-judged")).toHaveLength(1);
  });

  test("is nobody’s in a company they aren’t engaged with, and never the writer’s own", async () => {
    const store = await open();
    const { maya, set } = await aDesk(store);
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(-1) });
    const elsewhere = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const stranger = await aTrainer(store, [elsewhere], "Tess Stone");
    expect(await waitingFor(store, stranger)).toEqual([]);
    expect(await takeReply({ store, actor: stranger, now: NOON, replyId })).toBe(false);
    await expect(judge(store, stranger, replyId, said(2))).rejects.toThrow();
    await expect(showReply({ store, actor: stranger, now: NOON, replyId })).rejects.toThrow();
    const { dana } = { dana: { ...stranger, personId: maya.personId } };
    await store.write((tx) =>
      tx.insert(tx.tables.engagement).values({
        personId: maya.personId,
        companyId: maya.companyId,
        createdAt: NOON,
      }),
    );
    expect(await waitingFor(store, dana)).toEqual([]);
    expect(await takeReply({ store, actor: dana, now: NOON, replyId })).toBe(false);
    await expect(judge(store, dana, replyId, said(2))).rejects.toThrow();
  });

  test("isn’t approved with a zero or a critical fail, nor sent back without a word", async () => {
    const store = await open();
    const { maya, set, dana } = await aDesk(store);
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(-1) });
    await takeReply({ store, actor: dana, now: NOON, replyId });
    expect(await judge(store, dana, replyId, said(0))).toMatchObject({
      reason: { code: "not-approved", why: [{ code: "zero" }] },
    });
    expect(await judge(store, dana, replyId, said(3, { critical: ["unsafe"] }))).toMatchObject({
      reason: { code: "not-approved", why: [{ code: "critical", critical: ["unsafe"] }] },
    });
    expect(
      await judge(store, dana, replyId, said(0, { verdict: "again", feedback: " " })),
    ).toMatchObject({ reason: { code: "feedback-missing" } });
    const comments = [{ quote: "refund", from: null, text: "Which?" }];
    expect(await judge(store, dana, replyId, said(2, { comments }))).toMatchObject({
      reason: { code: "no-such-words", quote: "refund" },
    });
    expect(await waitingFor(store, dana)).toHaveLength(1);
    const found = [{ quote: "so sorry", from: null, text: "Good." }];
    expect(await judge(store, dana, replyId, said(2, { comments: found }))).toEqual({ ok: true });
    const [row] = await store.read.select().from(store.read.tables.judgement);
    expect(row?.comments).toEqual([{ span: { from: 11, to: 19 }, text: "Good." }]);
  });

  test("waits for a second, blind look at every fifth, by somebody else", async () => {
    const store = await open();
    const { maya, set, dana, bo } = await aDesk(store);
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(-1), id: anId(true) });
    await takeReply({ store, actor: dana, now: NOON, replyId });
    await judge(store, dana, replyId, said(3));
    expect(await waitingFor(store, dana)).toEqual([]);
    expect(await takeReply({ store, actor: dana, now: NOON, replyId })).toBe(false);
    expect(await waitingFor(store, bo, { second: true })).toMatchObject([{ replyId, round: 2 }]);
    const blind = await showReply({ store, actor: bo, now: NOON, replyId });
    expect(blind.judgements).toEqual([]);
    const own = await showReply({ store, actor: dana, now: NOON, replyId });
    expect(own.judgements).toMatchObject([{ by: { id: dana.personId }, verdict: "approve" }]);
    await takeReply({ store, actor: bo, now: NOON, replyId });
    await judge(store, bo, replyId, said(1, { verdict: "again", feedback: "Hm." }));
    const both = await showReply({ store, actor: bo, now: NOON, replyId });
    expect(both.judgements.map(({ round, verdict }) => [round, verdict])).toEqual([
      [1, "approve"],
      [2, "again"],
    ]);
    expect(await waitingFor(store, dana)).toEqual([]);
    const judged = await showJudged({ store, actor: bo, now: NOON, before: null });
    expect(judged.rows).toMatchObject([{ replyId, round: 2, points: 5 }]);
  });

  test("has no second look where one trainer is alone", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const set = await aPracticeSet(store, team);
    const { dana } = team;
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(-1), id: anId(true) });
    await takeReply({ store, actor: dana, now: NOON, replyId });
    await judge(store, dana, replyId, said(3));
    expect(await store.read.select().from(store.read.tables.judging)).toEqual([]);
  });

  test("hides whose it is until it is judged, where the set says so", async () => {
    const store = await open();
    const { maya, set, dana } = await aDesk(store, aSetBody({ hideNames: true }));
    const replyId = await aWaitingReply(store, { by: maya, set, at: inDays(-1), id: anId(false) });
    expect(await waitingFor(store, dana)).toMatchObject([{ person: null }]);
    expect(await waitingFor(store, dana, { person: maya.personId })).toEqual([]);
    const before = await showReply({ store, actor: dana, now: NOON, replyId });
    expect(before.person).toBeNull();
    expect(JSON.stringify(before)).not.toMatch(/Maya|Okafor/);
    await takeReply({ store, actor: dana, now: NOON, replyId });
    await judge(store, dana, replyId, said(2));
    const after = await showReply({ store, actor: dana, now: NOON, replyId });
    expect(after.person?.name).toBe("Maya Okafor");
    expect(after.written?.text).toContain("Maya");
  });

  test("is listed by company, set, person and page, the oldest first", async () => {
    const store = await open();
    const { maya, set, dana, team } = await aDesk(store);
    const ines = await anEnrolled(store, team, "Ines Duarte");
    for (let at = 0; at < 23; at += 1)
      await aWaitingReply(store, { by: at % 2 ? ines : maya, set, at: inDays(-3, at) });
    const show = (query: object) =>
      showQueue({ store, actor: dana, now: NOON, query: { ...ALL, ...query } });
    const first = await show({});
    expect(first).toMatchObject({ total: 23, matching: 23, oldest: inDays(-3) });
    expect(first.rows).toHaveLength(20);
    const second = await show({ after: first.next });
    expect(second.rows).toHaveLength(3);
    expect(second.next).toBeNull();
    expect(second.rows[0]!.sentAt).toEqual(inDays(-3, 20));
    const hers = await show({ person: ines.personId });
    expect(hers).toMatchObject({ matching: 11 });
    expect(hers.rows.every(({ person }) => person === "Ines Duarte")).toBe(true);
    expect(await show({ company: "tidewater" })).toMatchObject({ matching: 0, rows: [] });
    expect(await show({ set: set.activityId })).toMatchObject({ matching: 23 });
    expect(await show({ second: true })).toMatchObject({ matching: 0, rows: [] });
  });
});

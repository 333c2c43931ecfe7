import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DECISIONS, REPLY_VERDICTS, type ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import { decisionsNeeded } from "~/practice/rules/decisions-needed";
import { channelOf, preselectedFor } from "~/practice/rules/desk/accounts";
import { isRight } from "~/practice/rules/desk/posts";
import {
  countingWork,
  postsLeft,
  replyToRewrite,
  setProgress,
  standingOf,
  type SetWork,
} from "~/practice/rules/desk/progress";
import { isShiftOver, openShift, type SentReply, type Shift } from "~/practice/rules/desk/shift";
import { aPost, aSetBody } from "../../support/practice/a-set";
import { inDays } from "../../support/clearance/a-team";

const SET = aSetBody();

test.each([
  [9_000, 5, 5],
  [8_000, 5, 4],
  [7_500, 4, 3],
  [7_500, 6, 5],
  [0, 5, 0],
  [10_000, 1, 1],
])("a mark of %i of 10,000 in %i posts takes %i right decisions", (mark, posts, needed) => {
  expect(decisionsNeeded(mark, posts)).toBe(needed);
});
const KEYS = SET.posts.map(({ key }) => key);
const COMPANY = { kind: "company", channel: "instagram" } as const;

function aShift(number = 1, changes: Partial<Shift> & { posts?: string[] } = {}): Shift {
  const { posts = KEYS, ...rest } = changes;
  return {
    id: `shift-${number}`,
    number,
    startedAt: inDays(number),
    revisionNumber: 1,
    body: SET,
    preselected: Object.fromEntries(posts.map((key) => [key, COMPANY])),
    ...rest,
  };
}

function sent(postKey: string, changes: Partial<SentReply> = {}): SentReply {
  const { shiftId = "shift-1", number = 1 } = changes;
  return {
    id: `${shiftId}/${postKey}/${number}`,
    shiftId,
    postKey,
    number,
    decision: "reply",
    right: true,
    written: true,
    sentAt: inDays(Number(shiftId.slice(-1)), number),
    verdict: null,
    ...changes,
  };
}

const escalated = (changes: Partial<SentReply> = {}) =>
  sent("reporter", { decision: "escalate", written: false, ...changes });

/** A whole shift, with what came of its two replies. */
const worked = (first: ReplyVerdict | null, second: ReplyVerdict | null): SetWork => ({
  shifts: [aShift()],
  replies: [
    sent("late-cake", { verdict: first }),
    sent("vegan-rye", { verdict: second }),
    escalated(),
  ],
  calibrated: false,
});

describe("a decision", () => {
  const lines = ["complaint", "safety", "press", "legal"];
  const press = aPost("p", {
    expected: { decision: "escalate", to: "press", why: "", also: ["leave"] },
  });
  const anyLine = aPost("p", { expected: { decision: "escalate", why: "", also: [] } });
  const otherLine = aPost("p", {
    expected: { decision: "escalate", to: "harbour-master", why: "", also: [] },
  });
  const answer = aPost("p");
  test.each([
    ["the right line", press, { decision: "escalate", to: "press" }, true],
    ["another line", press, { decision: "escalate", to: "legal" }, false],
    ["what is right too", press, { decision: "leave" }, true],
    ["what isn’t", press, { decision: "reply" }, false],
    ["any line, where none is expected", anyLine, { decision: "escalate", to: "legal" }, true],
    ["a line that the playbook lacks", otherLine, { decision: "escalate", to: "legal" }, true],
    ["a reply", answer, { decision: "reply" }, true],
    ["passing on what is to be answered", answer, { decision: "escalate", to: "press" }, false],
  ] as const)("%s", (_, post, decided, right) => {
    expect(isRight(post, decided, lines)).toBe(right);
  });
});

describe("a set", () => {
  test.each([
    [
      "nothing was done",
      { shifts: [], replies: [], calibrated: false },
      [false, "nothing", "nothing"],
      KEYS,
      false,
    ],
    [
      "a shift is open",
      { ...worked(null, null), replies: [sent("late-cake")] },
      [false, "waiting", "nothing"],
      KEYS,
      false,
    ],
    ["both wait", worked(null, null), [true, "waiting", "waiting"], [], false],
    ["one is approved", worked("approve", null), [true, "approved", "waiting"], [], false],
    ["one is sent back", worked("approve", "again"), [true, "approved", "again"], [], false],
    ["one failed", worked("fail", "approve"), [true, "failed", "approved"], ["late-cake"], false],
    ["both are approved", worked("approve", "approve"), [true, "approved", "approved"], [], true],
  ] as const)("%s", (_, work, [decided, ...standings], left, done) => {
    const progress = setProgress(SET, work);
    expect(progress.decided).toBe(decided);
    expect(progress.writing.map(({ standing }) => standing)).toEqual(standings);
    expect(postsLeft(SET, progress)).toEqual(left);
    expect(progress.done).toBe(done);
  });

  test("asks for as many right decisions as its mark says, rounded in nobody’s favour", () => {
    const wrong = (count: number): SetWork => ({
      ...worked("approve", "approve"),
      replies: worked("approve", "approve").replies.map((reply, at) => ({
        ...reply,
        right: at >= count,
      })),
    });
    const decided = (mark: number, count: number) => {
      const body = { ...SET, decisionBasisPoints: mark };
      const work = { ...wrong(count), shifts: [aShift(1, { body })] };
      return setProgress(body, work).decided;
    };
    expect(decided(6_666, 1)).toBe(true);
    expect(decided(6_667, 1)).toBe(false);
    expect(decided(10_000, 0)).toBe(true);
    expect(decided(10_000, 1)).toBe(false);
    expect(decided(0, 3)).toBe(true);
  });

  test("asks for calibration where it says so, and not where it doesn’t", () => {
    const body = aSetBody({ calibration: { samples: 6, agreementBasisPoints: 6_000 } });
    const work = worked("approve", "approve");
    expect(setProgress(body, work)).toMatchObject({ calibrated: false, done: false });
    expect(setProgress(body, { ...work, calibrated: true })).toMatchObject({ done: true });
    expect(setProgress(SET, work)).toMatchObject({ calibrated: true, done: true });
  });

  test("goes on in a shift of what failed alone, whose few decisions count for nothing", () => {
    const first = worked("fail", "approve");
    const second = aShift(2, { posts: ["late-cake"] });
    const again = sent("late-cake", { shiftId: "shift-2" });
    const work = (verdict: ReplyVerdict | null, right = true): SetWork => ({
      ...first,
      shifts: [...first.shifts, second],
      replies: [...first.replies, { ...again, verdict, right }],
    });
    expect(isShiftOver(second, work(null).replies)).toBe(true);
    expect(standingOf("late-cake", work(null))).toBe("waiting");
    expect(setProgress(SET, work("approve")).done).toBe(true);
    const alone = { ...work("approve"), shifts: [second] };
    expect(setProgress(SET, alone).decided).toBe(false);
  });

  test("takes a reply to a post that asks for none, or where another decision is right, for no writing", () => {
    const work: SetWork = {
      shifts: [aShift()],
      replies: [sent("reporter", { right: false })],
      calibrated: false,
    };
    expect(standingOf("reporter", work)).toBe("nothing");
  });

  test("lets only the last reply that was sent back be written again", () => {
    expect(replyToRewrite("late-cake", worked("again", null))?.number).toBe(1);
    const { shifts, replies, calibrated } = worked("again", null);
    const second = sent("late-cake", { number: 2 });
    const twice = { shifts, replies: [...replies, second], calibrated };
    expect(replyToRewrite("late-cake", twice)).toBeNull();
    const sentBack = { ...twice, replies: [...replies, { ...second, verdict: "again" as const }] };
    expect(replyToRewrite("late-cake", sentBack)?.number).toBe(2);
  });

  test("counts work of revisions from one on, begun after it was last done", () => {
    const work = { ...worked("approve", "approve"), shifts: [aShift(1), aShift(2)] };
    const numbers = (of: { revisionFrom: number; since: Date | null }) =>
      countingWork(work, of).shifts.map(({ number }) => number);
    expect(numbers({ revisionFrom: 1, since: null })).toEqual([1, 2]);
    expect(numbers({ revisionFrom: 2, since: null })).toEqual([]);
    expect(numbers({ revisionFrom: 1, since: inDays(1) })).toEqual([2]);
    expect(countingWork(work, { revisionFrom: 1, since: inDays(1) }).replies).toEqual([]);
  });
});

describe("whatever was sent and judged", () => {
  const anySent = fc.record({
    postKey: fc.constantFrom(...KEYS),
    number: fc.integer({ min: 1, max: 3 }),
    decision: fc.constantFrom(...DECISIONS),
    right: fc.boolean(),
    written: fc.boolean(),
    verdict: fc.constantFrom(null, ...REPLY_VERDICTS),
    shiftId: fc.constantFrom("shift-1", "shift-2"),
  });
  const anyWork = fc.uniqueArray(anySent, {
    maxLength: 12,
    selector: ({ shiftId, postKey, number }) => `${shiftId} ${postKey} ${number}`,
  });
  const work = (rows: readonly Partial<SentReply>[]): SetWork => ({
    shifts: [aShift(1), aShift(2)],
    replies: rows.map((row) => sent(row.postKey!, row)),
    calibrated: true,
  });

  test("an approval more never undoes what was done, and nothing is left of what is done", () => {
    fc.assert(
      fc.property(anyWork, (rows) => {
        const before = setProgress(SET, work(rows));
        if (before.done) expect(postsLeft(SET, before)).toEqual([]);
        const approved = rows.map((row) => ({ ...row, verdict: "approve" as const }));
        const after = setProgress(SET, work(approved));
        expect(after.decided).toBe(before.decided);
        if (before.done) expect(after.done).toBe(true);
      }),
    );
  });

  test("without an approval of every written post, nobody is done", () => {
    fc.assert(
      fc.property(anyWork, (rows) => {
        const none = rows.filter(
          ({ verdict, postKey }) => verdict !== "approve" || postKey !== "late-cake",
        );
        expect(setProgress(SET, work(none)).done).toBe(false);
      }),
    );
  });

  test("what may be written again is the last of its post, and nothing of that post waits", () => {
    fc.assert(
      fc.property(anyWork, fc.constantFrom(...KEYS), (rows, key) => {
        const all = work(rows);
        const one = replyToRewrite(key, all);
        if (!one) return;
        expect(one.verdict).toBe("again");
        expect(standingOf(key, all)).toBe("again");
      }),
    );
  });
});

describe("a shift", () => {
  test("is the open one until every post of it was handled", () => {
    const shifts = [aShift(1), aShift(2, { posts: ["late-cake"] })];
    const { replies } = worked(null, null);
    expect(openShift(shifts, [])?.number).toBe(1);
    expect(openShift(shifts, replies)?.number).toBe(2);
    expect(openShift(shifts, [...replies, sent("late-cake", { shiftId: "shift-2" })])).toBeNull();
  });
});

describe("a post’s channel", () => {
  const channel = (key: string, network: string) => ({
    key,
    network,
    name: network,
    handle: `@${key}`,
    limit: 280,
  });
  const channels = [channel("own-insta", "Instagram"), channel("talk", "X")];
  test.each([
    [["x", "instagram"], "talk"],
    [["facebook", "instagram"], "own-insta"],
    [["facebook"], "own-insta"],
    [[], "own-insta"],
  ])("%s is on %s", (networks, key) => {
    expect(channelOf({ networks }, channels)?.key).toBe(key);
  });

  test("is its company’s account at first, and the writer’s own where it is a trap", () => {
    const posts = [aPost("a"), aPost("b", { trap: true, networks: ["x"] })];
    expect(preselectedFor(posts, channels)).toEqual({
      a: { kind: "company", channel: "own-insta" },
      b: { kind: "personal", network: "X" },
    });
  });
});

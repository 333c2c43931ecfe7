import { describe, expect, test } from "vitest";
import { CRITERIA, SCORES, type CriticalFail, type Score } from "~/curriculum/rules/practice-kinds";
import {
  agreementOf,
  differenceFrom,
  driftOf,
  isCalibrated,
  sameCritical,
} from "~/practice/rules/judging/agreement";
import { commentOn } from "~/practice/rules/judging/comments";
import { heldBy, leaseFrom } from "~/practice/rules/judging/lease";
import { CRITERION_WORDS } from "~/practice/rules/judging/rubric";
import { samplesFor } from "~/practice/rules/judging/samples";
import { isJudgedTwice } from "~/practice/rules/judging/second-look";
import { againstApproval, mayGive, notApprovedText } from "~/practice/rules/judging/verdict";
import type { ReplyScores } from "~/practice/rules/rows";
import { NOON } from "../../../support/makers";
import { aSetBody } from "../../../support/practice/a-set";

function scores(all: Score, changes: Partial<ReplyScores> = {}): ReplyScores {
  return { acknowledges: all, honest: all, "next-step": all, voice: all, plain: all, ...changes };
}

function judged(all: Score, critical: CriticalFail[] = [], changes: Partial<ReplyScores> = {}) {
  return { scores: scores(all, changes), critical };
}

describe("a verdict", () => {
  test("approves from 1 for each criterion", () => {
    expect(againstApproval(judged(1))).toEqual([]);
    for (const criterion of CRITERIA)
      expect(againstApproval(judged(3, [], { [criterion]: 0 }))).toEqual([
        { code: "zero", criteria: [criterion] },
      ]);
  });

  test("never approves a critical fail, whatever the scores", () => {
    expect(mayGive("approve", judged(3, ["unsafe"]))).toBe(false);
    expect(mayGive("again", judged(3, ["unsafe"]))).toBe(true);
    expect(mayGive("fail", judged(3))).toBe(true);
  });

  test("says why not, in words", () => {
    expect(againstApproval(judged(0, ["untrue", "unkind"])).map(notApprovedText)).toEqual([
      "It has a critical fail, and nothing outweighs that: Untrue and Unkind.",
      "To approve it, each criterion needs at least 1. It has 0 for: Acknowledges, Honest, Next step, Voice and Plain.",
    ]);
  });

  test("is given by a rubric with an anchor for every score", () => {
    const anchors = CRITERIA.flatMap((criterion) =>
      SCORES.map((score) => CRITERION_WORDS[criterion].anchors[score]()),
    );
    expect(new Set(anchors).size).toBe(CRITERIA.length * SCORES.length);
  });
});

describe("agreement", () => {
  const key = [judged(3), judged(1), judged(0, ["personal-data"])];
  const asKey = key.map((one) => ({ one, other: one }));

  test("is by criterion and in all, and of critical fails", () => {
    expect(agreementOf(asKey)).toMatchObject({
      all: 10_000,
      critical: 10_000,
      criteria: { voice: 10_000 },
    });
    const [strong, middling] = asKey;
    const missed = { one: judged(2), other: key[2]! };
    const agreement = agreementOf([strong!, middling!, missed]);
    expect(agreement.critical).toBe(6_667);
    expect(agreement.all).toBeLessThan(10_000);
  });

  test("sees critical fails alike where one of them is the same", () => {
    expect(sameCritical(judged(1, ["untrue", "unsafe"]), judged(0, ["unsafe"]))).toBe(true);
    expect(sameCritical(judged(1, ["untrue"]), judged(0, ["unsafe"]))).toBe(false);
    expect(sameCritical(judged(1), judged(0, ["unsafe"]))).toBe(false);
    expect(sameCritical(judged(1), judged(0))).toBe(true);
  });

  test("passes a calibration at the mark, and never one that overlooked a critical fail", () => {
    const asked = { agreementBasisPoints: 6_000 };
    expect(isCalibrated(asKey, asked)).toBe(true);
    const overlooked = asKey.map(({ other }) => ({ one: { ...other, critical: [] }, other }));
    expect(isCalibrated(overlooked, asked)).toBe(false);
    const upsideDown = asKey.map(({ other }, at) => ({
      one: { ...other, scores: key[2 - at]!.scores },
      other,
    }));
    expect(isCalibrated(upsideDown, asked)).toBe(false);
    expect(isCalibrated([], asked)).toBe(false);
  });

  test("where kappa can’t be told, passes who scored all as the key does", () => {
    const same = [1, 2].map(() => ({ one: judged(2), other: judged(2) }));
    expect(isCalibrated(same, { agreementBasisPoints: 10_000 })).toBe(true);
    const other = [{ one: judged(2), other: judged(3) }];
    expect(isCalibrated(other, { agreementBasisPoints: 1 })).toBe(false);
  });

  test("tells only where somebody differs from the key", () => {
    expect(differenceFrom(judged(2), judged(2))).toBeNull();
    expect(differenceFrom(judged(2, ["unkind"]), judged(2, ["unsafe"], { voice: 1 }))).toEqual({
      criteria: ["voice"],
      missed: ["unsafe"],
      unfounded: ["unkind"],
    });
  });

  test("drifts from the first calibration to the last", () => {
    const at = (all: number | null, days: number) => ({
      at: new Date(NOON.getTime() + days * 86_400_000),
      agreement: { ...agreementOf(asKey), all },
    });
    expect(driftOf([at(8_000, 0)])).toBeNull();
    expect(driftOf([at(6_500, 60), at(8_000, 0), at(null, 90)])).toBe(-1_500);
  });
});

describe("a second look", () => {
  const ids = Array.from({ length: 5_000 }, (_, at) => `reply-${at}`);

  test("is taken at a fifth, always the same", () => {
    const twice = ids.filter((id) => isJudgedTwice(id, 2));
    expect(twice.length).toBeGreaterThan(900);
    expect(twice.length).toBeLessThan(1_100);
    expect(ids.filter((id) => isJudgedTwice(id, 5))).toEqual(twice);
  });

  test("is never asked for where one trainer is alone", () => {
    expect(ids.some((id) => isJudgedTwice(id, 1))).toBe(false);
  });
});

describe("a lease", () => {
  test("is eight hours, and nobody’s from then on", () => {
    const lease = { leasedBy: "dana", leasedUntil: leaseFrom(NOON) };
    expect(lease.leasedUntil.toISOString()).toBe("2026-11-21T20:00:00.000Z");
    expect(heldBy(lease, NOON)).toBe("dana");
    expect(heldBy(lease, new Date(lease.leasedUntil.getTime() - 1))).toBe("dana");
    expect(heldBy(lease, lease.leasedUntil)).toBeNull();
    expect(heldBy({ leasedBy: null, leasedUntil: null }, NOON)).toBeNull();
  });
});

describe("the samples of a calibration", () => {
  const names = (seed: string, count: number, before: { post: string; sample: string }[] = []) =>
    samplesFor(aSetBody(), { count, seed, judged: before }).map(({ post, sample }) => ({
      post: post.key,
      sample: sample.key,
    }));

  test("are of every quality, and the same for the same person each time", () => {
    const six = names("maya 1", 6);
    expect(six).toEqual(names("maya 1", 6));
    for (const quality of ["strong", "middling", "critical"])
      expect(six.filter(({ sample }) => sample === quality)).toHaveLength(2);
  });

  test("are others the next time, as long as there are any", () => {
    const first = names("maya 1", 3);
    const second = names("maya 2", 3, first);
    expect(
      second.some((one) =>
        first.some((other) => other.post === one.post && other.sample === one.sample),
      ),
    ).toBe(false);
  });

  test("are all there are where fewer are there than asked for", () => {
    expect(names("maya 1", 50)).toHaveLength(9);
  });
});

describe("a comment on words", () => {
  const reply = "Hi Jo, sorry. We are so  sorry about (this).";

  test("is on those that were selected, or the first that read so", () => {
    expect(commentOn(reply, { quote: "sorry", from: 25, text: "Twice" })?.span).toEqual({
      from: 25,
      to: 30,
    });
    expect(commentOn(reply, { quote: " SORRY ", from: null, text: "Again" })?.span).toEqual({
      from: 7,
      to: 12,
    });
    expect(commentOn(reply, { quote: "so sorry about (this)", from: 3, text: "?" })?.span).toEqual({
      from: 21,
      to: 43,
    });
  });

  test("is on the whole without a quote, and nowhere where the words aren’t there", () => {
    expect(commentOn(reply, { quote: " ", from: null, text: "Well done" })?.span).toBeNull();
    expect(commentOn(reply, { quote: "refund", from: null, text: "?" })).toBeNull();
  });
});

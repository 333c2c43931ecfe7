import { describe, expect, test } from "vitest";
import type { PracticePost, PracticeSample } from "~/curriculum/rules/bodies";
import {
  CRITICAL_FAILS,
  DECISIONS,
  POST_FORMS,
  type CriticalFail,
  type Decision,
} from "~/curriculum/rules/practice-kinds";
import type { CheckCode } from "~/practice/rules/checks/check";
import { findingsIn } from "~/practice/rules/checks/registry";
import {
  channelOf,
  programmeModules,
  readAt,
  shippedSets,
} from "../../support/practice/shipped-sets";
import { BAKERY, FERRIES } from "../checks/a-reply";

const SETS = shippedSets();
const POSTS = SETS.flatMap(({ body }) => body.posts);
const COMPANIES = [BAKERY, FERRIES];

/** The critical fails that a check can see in the words alone. */
const SEEN_BY: Partial<Record<CriticalFail, CheckCode>> = {
  "personal-data": "personal-data",
  "off-limits": "off-limits",
};

test("the sets that ship are read, with nothing to say against them", () => {
  expect(SETS.map(({ key }) => key)).toEqual(
    expect.arrayContaining(["saturday-shift", "monday-triage"]),
  );
  expect(SETS.flatMap(({ problems }) => problems)).toEqual([]);
});

test("a person cleared to reply has calibrated on six, worked one shift of six posts and written four replies", () => {
  const led = programmeModules("reply");
  const asked = SETS.filter(({ module }) => led.includes(module)).map(({ body }) => body);
  expect(asked.map(({ calibration }) => calibration?.samples)).toEqual([6]);
  const posts = asked.flatMap((body) => body.posts);
  expect(posts).toHaveLength(6);
  expect(posts.filter(({ asks }) => asks !== "decision")).toHaveLength(4);
});

describe("every post that ships", () => {
  test.each(COMPANIES)("can be passed on to somebody at $company.name", ({ escalation }) => {
    const lines = POSTS.flatMap(({ expected: { to } }) => (to === undefined ? [] : [to]));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !(line in escalation))).toEqual([]);
  });

  test.each(COMPANIES)("reads as $company.name’s own, with no variable left empty", (playbook) => {
    const texts = POSTS.flatMap((post) => [
      ...[post.author, post.under, post.text, post.picture, post.attach, post.expected.why],
      ...post.thread.flatMap(({ author, text }) => [author, text]),
      ...post.samples.flatMap(({ text, why }) => [text, why]),
    ]).flatMap((text) => (text === undefined ? [] : [readAt(playbook, text)]));
    expect(texts.filter((text) => /\{%|\s{2}|^\s|\s$| [,.:;?!]/u.test(text))).toEqual([]);
  });

  test("has a strong, a middling and a critical sample, told apart by their scores", () => {
    for (const { samples } of POSTS) {
      const sums = ["strong", "middling"].map((quality) => {
        const sample = samples.find((one) => one.quality === quality);
        return Object.values(sample?.scores ?? {}).reduce<number>((sum, score) => sum + score, 0);
      });
      expect(samples.map(({ quality }) => quality).sort()).toEqual([
        "critical",
        "middling",
        "strong",
      ]);
      expect(sums[0]).toBeGreaterThan(sums[1]! + 2);
    }
    const fails = new Set(POSTS.flatMap(({ samples }) => samples.flatMap((one) => one.critical)));
    expect([...fails].sort()).toEqual([...CRITICAL_FAILS].sort());
  });
});

describe.each(COMPANIES)("what our own checks find in the samples at $company.name", (playbook) => {
  const criticalIn = (post: PracticePost, { text }: PracticeSample): CheckCode[] => {
    const channel = { kind: "company", channel: channelOf(post, playbook).key } as const;
    const reply = { text: readAt(playbook, text), from: channel, expected: channel, playbook };
    const nothing = { usual: "en" as const, earlier: [], samples: [] };
    return findingsIn({ ...reply, ...nothing, writer: { givenName: "Maya" } })
      .filter(({ severity }) => severity === "critical")
      .map(({ code }) => code);
  };

  test.each(POSTS)("$key", (post) => {
    for (const sample of post.samples) {
      const wanted = sample.critical.flatMap((fail) => SEEN_BY[fail] ?? []);
      expect([...new Set(criticalIn(post, sample))], sample.key).toEqual(wanted);
    }
  });
});

/** What somebody might decide who has only glanced: of everything alike, or of one post otherwise than of the rest. */
const GLANCES: Record<string, (post: PracticePost, place: number) => number> = {
  place: (_, place) => place,
  length: ({ text }) => readAt(BAKERY, text).length,
  age: ({ minutesAgo }) => minutesAgo,
  reach: ({ reach = 0 }) => reach,
  shouting: ({ text }) => text.match(/!/gu)?.length ?? 0,
  questions: ({ text }) => text.match(/\?/gu)?.length ?? 0,
  emoji: ({ text }) => text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0,
  digits: ({ text }) => text.match(/\d/gu)?.length ?? 0,
  handle: ({ handle }) => (handle ? 1 : 0),
  thread: ({ thread }) => thread.length,
  trap: ({ trap }) => Number(trap),
};

describe.each(SETS)("in the set $key", ({ body: { posts, decisionBasisPoints } }) => {
  const isThrough = (decide: (post: PracticePost) => Decision) => {
    const right = posts.filter((post) => {
      const { decision, also } = post.expected;
      return [decision, ...also].includes(decide(post));
    });
    return right.length * 10_000 >= decisionBasisPoints * posts.length;
  };

  const expectNoWay = (isOdd: (post: PracticePost) => boolean) => {
    for (const usual of DECISIONS)
      for (const other of DECISIONS)
        expect(isThrough((post) => (isOdd(post) ? other : usual))).toBe(false);
  };

  test.each(DECISIONS)("to %s whatever the post isn’t enough", (decision) => {
    expect(isThrough(() => decision)).toBe(false);
  });

  test.each(Object.entries(GLANCES))("nor is it to go by %s", (_, measure) => {
    const measured = new Map(posts.map((post, place) => [post, measure(post, place)]));
    for (const odd of [Math.min(...measured.values()), Math.max(...measured.values())])
      expectNoWay((post) => measured.get(post) === odd);
  });

  test("nor to go by what kind of post it is", () => {
    for (const form of POST_FORMS) expectNoWay((post) => post.form === form);
  });
});

/** What a sample could be told by that has nothing to do with whether it is good. */
const CUES: Record<string, (text: string) => number> = {
  length: (text) => text.length,
  sentences: (text) => text.split(/[.!?]\s/u).length,
  exclamation: (text) => text.match(/!/gu)?.length ?? 0,
  question: (text) => text.match(/\?/gu)?.length ?? 0,
  emoji: (text) => text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0,
  figures: (text) => text.match(/\d/gu)?.length ?? 0,
  greeting: (text) => Number(/^(hi|hello|oh|¡|ha)/iu.test(text)),
  sorry: (text) => text.match(/\bsorry\b/giu)?.length ?? 0,
  I: (text) => text.match(/\bI\b/gu)?.length ?? 0,
  we: (text) => text.match(/\b(we|our|us)\b/giu)?.length ?? 0,
  you: (text) => text.match(/\b(you|your)\b/giu)?.length ?? 0,
  here: (text) => text.match(/\bhere\b/giu)?.length ?? 0,
};

describe("a strong sample", () => {
  test.each(Object.entries(CUES))("isn’t told by %s", (_, measure) => {
    for (const sign of [1, -1]) {
      const hits = POSTS.map(({ samples }) => {
        const values = samples.map(({ text, quality }) => ({
          value: sign * measure(text.replaceAll(/\{%.*?%\}/gu, "")),
          quality,
        }));
        const most = Math.max(...values.map(({ value }) => value));
        const picked = values.filter(({ value }) => value === most);
        return picked.filter(({ quality }) => quality === "strong").length / picked.length;
      });
      const share = hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
      expect(share).toBeLessThanOrEqual(0.5);
    }
  });
});

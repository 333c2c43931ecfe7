import { describe, expect, test } from "vitest";
import { CHECK_CODES } from "~/practice/rules/checks/check";
import { languageOf } from "~/practice/rules/checks/text/language-of";
import { tokensOf } from "~/practice/rules/checks/text/tokens";
import { findingsIn } from "~/practice/rules/checks/registry";
import { filesUnder, textOf } from "../../support/sources";
import { aReply } from "./a-reply";
import { isGood, measure, precisionOf, recallOf } from "../labelled/measure";
import { labelledReplies, SET_NAMES, UNSEEN } from "../labelled/read";

/** What a lesson shows to do, and the right answers of its checks. */
const GOOD = /\{% (do|option correct=true) [^%]*%\}(.*?)\{% \/(?:do|option) %\}/gs;

const PARTS = SET_NAMES.map((name) => ({ name, replies: labelledReplies(name) }));
const ALL = PARTS.flatMap(({ replies }) => replies);
/** What the checks have to be good at: every part but the one that they haven't learnt from, and all together. */
const MEASURED = [
  ...PARTS.filter(({ name }) => name !== UNSEEN),
  { name: "all", replies: ALL },
].flatMap(({ name, replies }) => measure(replies).map((measured) => ({ part: name, ...measured })));

describe("the labelled replies", () => {
  test("are at least 200, more than a third of them with nothing to point at", () => {
    expect(ALL.length).toBeGreaterThanOrEqual(200);
    const clean = ALL.filter(({ labels }) => labels.length === 0).length;
    expect(clean / ALL.length).toBeGreaterThan(1 / 3);
  });

  test("show each kind at least twelve times", () => {
    const labels = ALL.flatMap((one) => one.labels.map(({ code }) => code));
    const rare = CHECK_CODES.filter((code) => labels.filter((one) => one === code).length < 12);
    expect(rare).toEqual([]);
  });

  test("are different from each other, and in every language that has lists", () => {
    expect(new Set(ALL.map(({ reply }) => reply.text)).size).toBe(ALL.length);
    const languages = ALL.map(({ reply }) => languageOf(tokensOf(reply.text), null));
    for (const language of ["de", "es", "fr"] as const)
      expect(languages.filter((one) => one === language).length).toBeGreaterThanOrEqual(20);
  });
});

describe.each(MEASURED)("the check $code on the part “$part”", (measured) => {
  test("is right as often, and sees as much, as it has to", () => {
    const { slips } = measured;
    const figures = { precision: precisionOf(measured), recall: recallOf(measured) };
    expect(isGood(measured), JSON.stringify({ figures, slips }, null, 1)).toBe(true);
  });
});

test("the lessons’ own good replies, which nobody wrote for this, raise nothing but for the signature", () => {
  const lessons = filesUnder("content/modules").filter((file) => /^[^.]+\.md$/.test(file));
  const good = lessons
    .flatMap((file) => [...textOf(file).matchAll(GOOD)])
    .map(([, , text = ""]) => text.replace(/\{%[^%]*%\}/g, "").trim());
  expect(good.length).toBeGreaterThan(20);
  const raised = good.flatMap((text) =>
    findingsIn(aReply(text)).map(({ code }) => ({ code, text })),
  );
  expect(raised.filter(({ code }) => code !== "signature")).toEqual([]);
});

test("a check that finds everything, or nothing, isn't good", () => {
  const blank = { code: "blame" as const, labels: 10, slips: [] };
  expect(isGood({ ...blank, severity: "advisory", found: 10, alarms: 40, right: 10 })).toBe(false);
  expect(isGood({ ...blank, severity: "critical", found: 9, alarms: 9, right: 9 })).toBe(false);
  expect(isGood({ ...blank, severity: "advisory", found: 0, alarms: 0, right: 0 })).toBe(true);
});

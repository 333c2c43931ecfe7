import { expect, test } from "vitest";
import { termsOfRule, termsText } from "~/clearance/rules/words/terms-words";
import { termsOf, type ProgrammeBody } from "~/curriculum/rules/bodies";
import { aProgramme } from "../../../support/clearance/clearance";

const say = (changes: Parameters<typeof aProgramme>[0]) =>
  termsText(termsOfRule(aProgramme(changes)));

test("terms say how long, from when and how it is renewed, and what becomes of it after its end", () => {
  const [module] = aProgramme().modules;
  expect(say({ renewal: "changed", graceDays: 1, validMonths: 1, renewalWindowDays: 1 })).toBe(
    "Valid for 1 month. Renewable on its last day. To renew: what has changed since it was learned, the signed policy and both sign-offs. That’s enough for 1 day after it expires, then it’s the whole programme again.",
  );
  expect(say({ renewal: "short", renewalModule: { ...module!, title: "Tone" } })).toContain(
    ": only the module “Tone”, the signed policy",
  );
  expect(say({ renewal: "whole", policy: false })).toMatch(
    /all lessons and quizzes again and both sign-offs\.$/,
  );
  expect(say({ graceDays: 0 })).toMatch(/After it expires: the whole programme again\.$/);
});

test("what a company does not name stays as the programme has it", () => {
  const body: ProgrammeBody = {
    title: "Reply",
    level: "reply",
    summary: "Reply.",
    modules: ["why"],
    policy: true,
    validMonths: 12,
    renewalWindowDays: 60,
    graceDays: 90,
  };
  expect(termsOf(body, {})).toEqual(body);
  expect(termsOf(body, { validMonths: 6, policy: undefined })).toEqual({ ...body, validMonths: 6 });
});

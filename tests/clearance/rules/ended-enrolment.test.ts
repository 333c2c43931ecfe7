import { expect, test } from "vitest";
import { standsIn } from "~/clearance/rules/standing/clearance-status";
import { maySign } from "~/clearance/rules/sign-offs/decide";
import { mayPost } from "~/clearance/rules/standing/gate";
import { enrolmentAsChanged } from "~/clearance/rules/standing/gather";
import { addDays } from "~/kit/time/moment";
import {
  aPolicy,
  aProgramme,
  clearedSince,
  competent,
  everythingDone,
  INSTAGRAM,
  noon,
  on,
  standingOf,
  TODAY,
  withRelearn,
} from "../../support/clearance/clearance";

const ended = (days: number, changes: Parameters<typeof clearedSince>[1] = {}) =>
  clearedSince(days, { ...changes, enrolment: { endedAt: noon(-1), ...changes.enrolment } });

test("what was granted before holds until its date, and nothing is asked for it", () => {
  const given = ended(330);
  expect(standingOf(given)).toMatchObject({
    state: "cleared",
    holds: true,
    validUntil: addDays(TODAY, 34),
    renewFrom: null,
    nextStep: null,
    awaiting: null,
  });
  const ask = { channelId: INSTAGRAM, level: "reply" as const };
  expect(mayPost([standingOf(given, on(34))], ask).ok).toBe(true);
  expect(mayPost([standingOf(given, on(35))], ask).ok).toBe(false);
});

test("nobody can sign for it any more, whatever was done", () => {
  const given = ended(330, {
    person: everythingDone(-2),
    enrolment: { signOffs: [...clearedSince(330).enrolment.signOffs, competent(-2)] },
  });
  const sign = { kind: "manager" as const, verdict: "authorised" as const, comment: "" };
  expect(maySign(standingOf(given), { ...sign, by: "priya", about: "maya" })).toMatchObject({
    reason: { code: "not-awaiting", awaiting: null },
  });
});

test("a policy still pauses what it granted", () => {
  const policies = [aPolicy(1), aPolicy(2, { publishedOn: addDays(TODAY, -20) })];
  expect(standingOf(ended(30, { policies }))).toMatchObject({
    state: "paused",
    nextStep: { kind: "policy" },
  });
});

test("what had to be learned again pauses it still, and only being put back lets them learn it", () => {
  const programme = withRelearn(aProgramme(), "tone/lesson", {
    number: 2,
    overdueFrom: addDays(TODAY, -3),
  });
  expect(standingOf(ended(60, { programme }))).toMatchObject({
    state: "paused",
    holds: false,
    nextStep: null,
  });
  const back = ended(60, { programme, enrolment: { endedAt: null } });
  expect(standingOf(back)).toMatchObject({ state: "paused", nextStep: { kind: "activity" } });
});

test("where nothing was granted, they stand nowhere in it", () => {
  const open = { retired: false };
  expect(standsIn(open, { periods: [], endedAt: noon(-1) })).toBe(false);
  expect(standsIn(open, { periods: [], endedAt: null })).toBe(true);
  expect(standsIn(open, ended(330).enrolment)).toBe(true);
});

test("it ends and begins again as last decided, and its day is the one set last", () => {
  const change = (kind: "due" | "end" | "resume", day: number, dueOn: string | null = null) => ({
    kind,
    dueOn,
    at: noon(day),
  });
  const first = { dueOn: "2026-12-01" };
  expect(enrolmentAsChanged(first, [])).toEqual({ dueOn: "2026-12-01", endedAt: null });
  expect(enrolmentAsChanged(first, [change("end", -3)])).toMatchObject({ endedAt: noon(-3) });
  expect(enrolmentAsChanged(first, [change("end", -3), change("resume", -2)]).endedAt).toBeNull();
  expect(
    enrolmentAsChanged(first, [
      change("due", -4, "2026-12-24"),
      change("end", -3),
      change("due", -2),
    ]),
  ).toEqual({ dueOn: null, endedAt: noon(-3) });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { usualWait, waitedFor } from "~/clearance/rules/standing/usual-wait";
import { nextWords } from "~/clearance/rules/words/next-words";
import {
  competent,
  everythingDone,
  facts,
  LONDON,
  noon,
  standingOf,
  TODAY,
} from "../../support/clearance/clearance";

const DAY = 86_400_000;

test("with fewer than five decisions, nothing is said", () => {
  expect(usualWait([])).toBeNull();
  expect(usualWait([1, 2, 3, 4].map((days) => days * DAY))).toBeNull();
});

test("it is the median, so that one long wait does not decide", () => {
  expect(usualWait([1, 2, 2, 3, 90].map((days) => days * DAY))).toBe(2 * DAY);
  expect(usualWait([1, 2, 3, 4, 5, 90].map((days) => days * DAY))).toBe(3.5 * DAY);
});

test("it lies among the waits, whatever their order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 5, maxLength: 20 }), (waits) => {
      const usual = usualWait(waits)!;
      expect(usual).toBeGreaterThanOrEqual(Math.min(...waits));
      expect(usual).toBeLessThanOrEqual(Math.max(...waits));
      expect(usualWait([...waits].reverse())).toBe(usual);
    }),
  );
});

const done = () => facts({ person: everythingDone(-5), enrolment: { signOffs: [competent(-2)] } });
const ids = ["tone/lesson", "tone/quiz", "reply/lesson", "reply/quiz"];

test("a trainer is waited for since the last step, and a manager since the trainer", () => {
  const { person, enrolment } = done();
  const last = Math.max(
    ...[...person.evidence.values()].map(({ at }) => at.getTime()),
    ...[...person.acknowledged.values()].map(Number),
  );
  expect(waitedFor("trainer", noon(-2), person, enrolment, ids)).toBe(noon(-2).getTime() - last);
  expect(waitedFor("manager", noon(0), person, enrolment, ids)).toBe(2 * DAY);
});

test("what comes after a decision, and another programme’s lessons, do not shorten the wait", () => {
  const { person, enrolment } = done();
  const later = { ...enrolment, requests: [noon(-1)] };
  const wait = waitedFor("trainer", noon(-2), person, enrolment, ids);
  expect(waitedFor("trainer", noon(-2), person, later, ids)).toBe(wait);
  const elsewhere = new Map(person.evidence);
  elsewhere.set("other", { at: noon(-3), revisionNumber: 1, basisPoints: null, times: [noon(-3)] });
  expect(waitedFor("trainer", noon(-2), { ...person, evidence: elsewhere }, enrolment, ids)).toBe(
    wait,
  );
});

test("somebody with nothing recorded is waited for since they were enrolled", () => {
  const { person, enrolment } = facts();
  const at = new Date(enrolment.enrolledAt.getTime() + DAY);
  expect(waitedFor("trainer", at, person, enrolment, [])).toBe(DAY);
});

test("it names the person one is waiting for, and only where that is known", () => {
  const setting = {
    company: "Harbour",
    today: TODAY,
    timeZone: LONDON,
    managers: [],
    trainers: ["Dana Kessler"],
  };
  const title = (usualWait: number | null) =>
    nextWords(standingOf(facts({ person: everythingDone(-5) })), { kind: "trainer" }, setting, {
      stoppedAt: null,
      learnAgainBefore: null,
      usualWait,
    }).title;
  expect(title(null)).toBe("Waiting for Dana Kessler");
  expect(title(3_600_000)).toBe("Waiting for Dana Kessler, usually within a day");
  expect(title(1.9 * DAY)).toBe("Waiting for Dana Kessler, usually 2 days");
});

import { expect, test } from "vitest";
import { momentIn } from "~/kit/time/moment";
import { planHistory, type HistoryRow } from "~/clearance/rules/credits/history-upload";

const MAYA = { id: "maya", name: "Maya Okafor", email: "maya@hp.example", left: false };
const REPLY = {
  key: "reply",
  title: "Cleared to reply",
  modules: [1, 2, 3, 4].map((number) => ({ id: `module-${number}`, title: `Module ${number}` })),
};
const NOON = momentIn("Europe/London", new Date("2026-11-21T12:00:00Z"));

/** How often a plan looks at the credits that are there, where one person has as many rows as credits. */
function looksFor(size: number): number {
  let looks = 0;
  const numbers = Array.from({ length: size }, (_, index) => index);
  const credits = numbers.map((number) => ({
    personId: "maya",
    kind: "recognition" as const,
    completedOn: "2026-06-30",
    validUntil: "2027-06-30",
    evidence: `Certificate ${number}`,
    get moduleId() {
      looks += 1;
      return "module-1";
    },
  }));
  const rows = numbers.map((number): HistoryRow => ({
    line: number + 2,
    beyond: false,
    email: MAYA.email,
    programme: "reply",
    completed_on: "2026-06-30",
    valid_until: "2027-06-30",
    evidence: `Certificate ${number}`,
  }));
  const plan = planHistory(
    rows,
    { people: [MAYA], programmes: [REPLY], credits },
    "day-first",
    NOON,
  );
  expect(plan.every((row) => row.outcome === "new" && row.modules.length === 3)).toBe(true);
  return looks;
}

test("planning a history looks at each credit that is there a few times, however many rows there are", () => {
  expect(looksFor(50)).toBeLessThanOrEqual(100);
  expect(looksFor(1000)).toBeLessThanOrEqual(2000);
});

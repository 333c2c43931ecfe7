import { expect, test } from "vitest";
import { momentIn } from "~/kit/time/moment";
import {
  historyPlanner,
  KnownCredits,
  type HistoryRow,
} from "~/clearance/rules/credits/history-upload";

const MAYA = { id: "maya", name: "Maya Okafor", email: "maya@hp.example", left: false };
const REPLY = {
  key: "reply",
  title: "Cleared to reply",
  modules: [1, 2, 3, 4].map((number) => ({ id: `module-${number}`, title: `Module ${number}` })),
};
const NOON = momentIn("Europe/London", new Date("2026-11-21T12:00:00Z"));

/** Milliseconds that planning takes at best, for so many rows of one person that all say something else. */
function timeFor(size: number): number {
  const rows = Array.from({ length: size }, (_, index): HistoryRow => ({
    line: index + 2,
    beyond: false,
    email: MAYA.email,
    programme: "reply",
    completed_on: "2026-06-30",
    valid_until: "2027-06-30",
    evidence: `Certificate ${index}`,
  }));
  const times = [1, 2, 3].map(() => {
    const known = { people: [MAYA], programmes: [REPLY], credits: new KnownCredits() };
    const start = performance.now();
    const plan = rows.map(historyPlanner(known, "day-first", NOON));
    const time = performance.now() - start;
    expect(plan.every((row) => row.outcome === "new" && row.modules.length === 4)).toBe(true);
    return time;
  });
  return Math.min(...times);
}

test("eight times as many rows of one person take about eight times as long, not sixty-four times", () => {
  timeFor(500);
  expect(timeFor(8000)).toBeLessThan(24 * timeFor(1000));
});

import { expect, test } from "vitest";
import { momentIn } from "~/kit/time/moment";
import {
  historyPlanner,
  KnownCredits,
  type HistoryRow,
} from "~/clearance/rules/credits/history-upload";
import { growth } from "../../support/harness/growth";

const MAYA = { id: "maya", name: "Maya Okafor", email: "maya@hp.example", left: false };
const REPLY = {
  key: "reply",
  title: "Cleared to reply",
  modules: [1, 2, 3, 4].map((number) => ({ id: `module-${number}`, title: `Module ${number}` })),
};
const NOON = momentIn("Europe/London", new Date("2026-11-21T12:00:00Z"));

/** Plans so many rows of one person that all say something else. */
function planning(size: number): () => void {
  const rows = Array.from({ length: size }, (_, index): HistoryRow => ({
    line: index + 2,
    beyond: false,
    email: MAYA.email,
    programme: "reply",
    completed_on: "2026-06-30",
    valid_until: "2027-06-30",
    evidence: `Certificate ${index}`,
  }));
  return () => {
    const known = { people: [MAYA], programmes: [REPLY], credits: new KnownCredits() };
    const plan = rows.map(historyPlanner(known, "day-first", NOON));
    expect(plan.every((row) => row.outcome === "new" && row.modules.length === 4)).toBe(true);
  };
}

test("eight times as many rows of one person take about eight times as long, not sixty-four times", () => {
  expect(growth(4000, planning)).toBeLessThan(3);
});

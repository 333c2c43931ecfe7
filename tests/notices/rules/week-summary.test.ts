import { expect, test } from "vitest";
import { weekSummary } from "~/notices/rules/summary";
import {
  clearedSince,
  competent,
  decision,
  facts,
  everythingDone,
  INSTAGRAM,
  standingOf,
  TODAY,
  type Case,
} from "../../support/clearance/clearance";

const CHANNELS = [{ id: INSTAGRAM, name: "Instagram" }];
const linesOf = (given: Case, name = "Maya") =>
  Object.fromEntries(
    weekSummary([{ name, standings: [standingOf(given)] }], CHANNELS, TODAY).map(
      ({ title, lines }) => [title, lines],
    ),
  );

test("someone who is cleared is counted by channel, and named as expiring while it can be renewed", () => {
  expect(linesOf(clearedSince(30))).toEqual({ "Cleared, by channel": ["Instagram: 1 to reply"] });
  expect(linesOf(clearedSince(335))).toEqual({
    "Cleared, by channel": ["Instagram: 1 to reply"],
    Expiring: ["Maya: “Cleared to reply” expires after 20 December 2026."],
  });
});

test("what ended is said in the week after, and no longer", () => {
  expect(linesOf(clearedSince(366))).toEqual({
    "Expired in the last week": ["Maya: “Cleared to reply” expired after 19 November 2026."],
  });
  expect(linesOf(clearedSince(371))).toHaveProperty("Expired in the last week");
  expect(linesOf(clearedSince(372))).toEqual({});
});

test("what waits, what is paused and what is overdue has a line for each person", () => {
  const waiting = facts({
    person: everythingDone(-3),
    enrolment: { signOffs: [competent(-1)] },
  });
  expect(linesOf(waiting)).toEqual({ "Waiting for a manager": ["Maya: “Cleared to reply”."] });
  const suspended = clearedSince(30, { person: { suspensions: [decision("suspend", -1)] } });
  expect(linesOf(suspended)).toEqual({
    "Paused or revoked": ["Maya: Suspended by Priya Nair: A reason."],
  });
  expect(linesOf(facts({ enrolment: { dueOn: "2026-11-20" } }))).toEqual({
    Overdue: ["Maya: “Cleared to reply” was due on 20 November 2026."],
  });
});

test("ten are named, and the rest counted", () => {
  const standings = [standingOf(facts({ enrolment: { dueOn: "2026-11-20" } }))];
  const people = Array.from({ length: 12 }, (_, index) => ({ name: `Person ${index}`, standings }));
  const [overdue] = weekSummary(people, CHANNELS, TODAY);
  expect(overdue?.lines).toHaveLength(11);
  expect(overdue?.lines.at(-1)).toBe("And 2 more.");
});

import { describe, expect, test } from "vitest";
import { mayPost } from "~/clearance/rules/standing/gate";
import type { Reason } from "~/clearance/rules/standing/standing";
import { STATES, type ClearanceState } from "~/clearance/rules/kinds";
import { LEVELS } from "~/curriculum/rules/kinds";
import { FORUM, INSTAGRAM, standingOf } from "../../support/clearance/clearance";
import { GRANTED } from "../../support/clearance/granted";
import { PAUSED } from "../../support/clearance/paused";

const rows = [...GRANTED, ...PAUSED];

/** The states in which the gate says yes; in every other it says no, and the reasons are the standing’s. */
const YES: readonly ClearanceState[] = ["cleared", "renewing"];

describe("what the gate says of them", () => {
  test.each(rows)("%s", (_, given, state, reasons) => {
    const standing = standingOf(given);
    for (const level of LEVELS) {
      const answer = mayPost([standing], { channelId: INSTAGRAM, level });
      const within = level === "share" || level === "reply";
      expect(answer.ok, level).toBe(YES.includes(state) && within);
      if (answer.ok) expect(answer.until).toBe(standing.validUntil);
      else if (within) expect(answer.reasons.map(({ code }) => code)).toEqual(reasons);
      else expect(answer.reasons).toEqual([{ code: "no-clearance" }]);
    }
    expect(mayPost([standing], { channelId: FORUM, level: "share" }).ok).toBe(false);
  });

  test("every state and every reason stands in the table, but for the state of nobody", () => {
    const states = new Set(rows.map(([, , state]) => state));
    const reasons = new Set(rows.flatMap(([, , , codes]) => codes));
    expect([...states].sort()).toEqual(STATES.filter((state) => state !== "not-enrolled").sort());
    expect([...reasons].sort()).toEqual(Object.keys(REASONS).sort());
  });
});

const REASONS: Record<Reason["code"], true> = {
  archived: true,
  left: true,
  suspended: true,
  revoked: true,
  remedial: true,
  "policy-unsigned": true,
  "relearn-overdue": true,
  "no-channel": true,
  expired: true,
  "steps-left": true,
  "not-yet": true,
  "trainer-sign-off": true,
  "manager-sign-off": true,
};

describe("where someone stands", () => {
  test.each(rows)("%s", (_, given, state, reasons, next, more = {}) => {
    const standing = standingOf(given);
    expect({
      state: standing.state,
      reasons: standing.reasons.map((reason) => reason.code),
      next: standing.nextStep?.kind ?? null,
    }).toEqual({ state, reasons, next });
    expect(standing).toMatchObject(more);
  });
});

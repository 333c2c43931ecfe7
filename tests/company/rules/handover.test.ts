import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { handoverSteps, heldBasisPoints, independenceOf } from "~/company/rules/handover";

type Responsibility = Playbook["responsibilities"][number];

const task = (
  now: Responsibility["now"],
  then: Responsibility["then"],
  by = "2026-11",
): Responsibility => ({ task: `${now} to ${then} by ${by}`, now, then, by });

const aHolder = fc.constantFrom("agency" as const, "shared" as const, "company" as const);
const some = fc.array(
  fc.tuple(aHolder, aHolder).map(([now, then]) => task(now, then)),
  { minLength: 1, maxLength: 12 },
);

describe("a responsibility", () => {
  test.each<[string, Responsibility, string, object]>([
    ["held as agreed is done", task("shared", "shared"), "2030-01-01", { kind: "done" }],
    ["held by more than agreed, too", task("company", "shared"), "2030-01-01", { kind: "done" }],
    ["staying with the agency, too", task("agency", "agency"), "2030-01-01", { kind: "done" }],
    [
      "has until its month ends",
      task("agency", "company"),
      "2026-11-30",
      { kind: "on-time", days: 0 },
    ],
    [
      "is late on the day after",
      task("agency", "company"),
      "2026-12-01",
      { kind: "late", days: 1 },
    ],
    [
      "has the leap day",
      task("shared", "company", "2028-02"),
      "2028-02-28",
      { kind: "on-time", days: 1 },
    ],
  ])("%s", (_, responsibility, today, state) => {
    expect(handoverSteps([responsibility], today)[0]?.state).toEqual(state);
  });
});

test("they stand in the order of their months, what is not done first", () => {
  const steps = handoverSteps(
    [
      task("agency", "company", "2027-01"),
      task("company", "company", "2026-09"),
      task("shared", "company", "2026-09"),
    ],
    "2026-11-21",
  );
  expect(steps.map(({ by, now }) => `${by} ${now}`)).toEqual([
    "2026-09 shared",
    "2026-09 company",
    "2027-01 agency",
  ]);
});

const upTo28 = fc.integer({ min: 0, max: 28 });

describe("independence", () => {
  test("is the mean of what is held, covered, and found good where enough was, in whole basis points", () => {
    const held = [task("company", "company"), task("shared", "company"), task("agency", "company")];
    const none = { good: 0, reviewed: 0 };
    const shares = { held: 5_000, covered: 8_660 };
    const known = { covered: 97, all: 112 };
    expect(independenceOf(held, known, none)).toEqual({ ...shares, good: null, index: 6_830 });
    const [few, enough] = [
      { good: 0, reviewed: 4 },
      { good: 4, reviewed: 5 },
    ];
    expect(independenceOf(held, known, few)).toMatchObject({ good: null, index: 6_830 });
    expect(independenceOf(held, known, enough)).toEqual({ ...shares, good: 8_000, index: 7_220 });
    const half = { covered: 1, all: 2 };
    expect(independenceOf([], half, enough)).toMatchObject({ held: null, index: null });
    expect(independenceOf(held, { covered: 0, all: 0 }, enough)).toMatchObject({
      covered: null,
      index: null,
    });
  });

  test("is whole when everything is the company’s, every day is covered and every reply is good, and only then", () => {
    fc.assert(
      fc.property(some, upTo28, upTo28, (held, covered, good) => {
        const { index } = independenceOf(held, { covered, all: 28 }, { good, reviewed: 28 });
        const whole = held.every(({ now }) => now === "company") && covered === 28 && good === 28;
        expect(index === 10_000).toBe(whole);
        expect(Number.isInteger(index)).toBe(true);
      }),
    );
  });

  test("never falls when one more responsibility moves to the company", () => {
    fc.assert(
      fc.property(some, fc.nat(), (held, which) => {
        const moved = held.map((one, index) =>
          index === which % held.length ? { ...one, now: "company" as const } : one,
        );
        expect(heldBasisPoints(moved)).toBeGreaterThanOrEqual(heldBasisPoints(held) ?? 0);
      }),
    );
  });
});

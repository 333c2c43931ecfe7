import fc from "fast-check";
import { expect, test } from "vitest";
import { firstInstantAfter, instantsIn } from "~/kit/time/instants";

const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 12, minute));

const HELD = {
  leftAt: at(9),
  name: "Maya",
  on: "2026-12-01",
  none: null,
  evidence: new Map([["lesson", { at: at(3), times: [at(1), at(3)], basisPoints: null }]]),
  signed: new Set([at(5)]),
  enrolments: [{ signOffs: [{ at: at(7), reasons: [] }] }],
};

test("instants are found in lists, maps, sets and objects, each once and in order", () => {
  expect(instantsIn(HELD)).toEqual([1, 3, 5, 7, 9].map(at));
  expect(instantsIn([at(2), at(2)])).toEqual([at(2)]);
  expect(instantsIn(at(4))).toEqual([at(4)]);
});

test("what holds no instant has none", () => {
  for (const value of [null, undefined, 5, "2026-12-01T12:00:00Z", [], {}, new Map()]) {
    expect(instantsIn(value)).toEqual([]);
    expect(firstInstantAfter(at(0), value)).toBeNull();
  }
});

test("the first after an instant is not that instant, nor one before it", () => {
  expect(firstInstantAfter(at(0), HELD)).toEqual(at(1));
  expect(firstInstantAfter(at(5), HELD)).toEqual(at(7));
  expect(firstInstantAfter(at(8), HELD)).toEqual(at(9));
  expect(firstInstantAfter(at(9), HELD)).toBeNull();
});

test("the first after an instant is the first of all that are", () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.date({ noInvalidDate: true }),
      fc.constantFrom(null, "x", 1),
      fc.array(tie("value")),
      fc.dictionary(fc.string(), tie("value")),
      fc.array(fc.tuple(fc.string(), tie("value"))).map((entries) => new Map(entries)),
    ),
  }));
  fc.assert(
    fc.property(value, fc.date({ noInvalidDate: true }), (anything, now) => {
      const later = instantsIn(anything).filter((instant) => instant > now);
      expect(firstInstantAfter(now, anything)).toEqual(later[0] ?? null);
    }),
  );
});

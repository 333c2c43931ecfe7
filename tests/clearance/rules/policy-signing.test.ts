import { expect, test } from "vitest";
import { byUrgency, versionSigning } from "~/clearance/rules/policy/policy-signing";
import { aPolicy, noon } from "../../support/clearance/clearance";

const first = aPolicy(1, { publishedOn: "2026-01-01" });
const minor = aPolicy(2, { publishedOn: "2026-06-01", reacknowledge: false });
const third = aPolicy(3, { publishedOn: "2026-11-10" });
const POLICIES = [first, minor, third];

const signing = (
  version: typeof first,
  signed: readonly string[],
  { atStake = true, today = "2026-11-21" } = {},
) =>
  versionSigning(
    version,
    POLICIES,
    { acknowledged: new Map(signed.map((id) => [id, noon(0)])), atStake },
    today,
  );

test.each([
  ["signed it", third, ["policy-3"], {}, { state: "signed", due: null }],
  ["signed a later one", first, ["policy-3"], {}, { state: "later", due: null }],
  ["a minor change asks nobody", minor, ["policy-1"], {}, { state: "not-asked", due: null }],
  ["time is left", third, ["policy-1"], {}, { state: "open", due: "2026-11-24" }],
  [
    "the last day is still in time",
    third,
    ["policy-1"],
    { today: "2026-11-24" },
    { state: "open", due: "2026-11-24" },
  ],
  [
    "the day after it is not",
    third,
    ["policy-2"],
    { today: "2026-11-25" },
    { state: "overdue", due: "2026-11-24" },
  ],
  [
    "nothing is at stake",
    third,
    [],
    { atStake: false, today: "2027-01-01" },
    { state: "open", due: null },
  ],
  ["the first one is asked of everybody", first, [], {}, { state: "overdue", due: "2026-01-15" }],
] as const)("%s", (_, version, signed, given, expected) => {
  expect(signing(version, signed, given)).toEqual(expected);
});

test("the most urgent come first, those with nothing at stake last", () => {
  const due = [{ due: null }, { due: "2026-12-05" }, { due: "2026-11-24" }, { due: null }];
  expect(due.sort(byUrgency).map((one) => one.due)).toEqual([
    "2026-11-24",
    "2026-12-05",
    null,
    null,
  ]);
});

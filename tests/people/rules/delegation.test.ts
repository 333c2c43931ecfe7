import { describe, expect, test } from "vitest";
import {
  mayDelegate,
  onBehalfOf,
  onDuty,
  type Delegation,
  type WantedDelegation,
} from "~/people/rules/delegation/delegation";
import { TODAY } from "../../support/clearance/clearance";

const wanted: WantedDelegation = {
  companyId: "bakery",
  fromPersonId: "priya",
  toPersonId: "rob",
  startsOn: "2026-12-01",
  endsOn: "2026-12-12",
};

const known = (changes: Partial<Delegation>): Delegation => ({ id: "d", ...wanted, ...changes });

function verdict(changes: Partial<WantedDelegation>, ...others: Delegation[]) {
  const verdict = mayDelegate({ ...wanted, ...changes }, others, TODAY);
  return verdict.ok ? "ok" : verdict.reason.code;
}

describe("delegating sign-offs", () => {
  test.each([
    ["to oneself", { toPersonId: "priya" }, "to-oneself"],
    ["the last day before the first", { endsOn: "2026-11-30" }, "ends-before"],
    ["a first day that is past", { startsOn: "2026-11-20" }, "past"],
    ["for longer than a year", { endsOn: "2028-01-01" }, "too-long"],
    ["from today, for one day", { startsOn: TODAY, endsOn: TODAY }, "ok"],
  ] as const)("%s", (_, changes, expected) => {
    expect(verdict(changes)).toBe(expected);
  });

  test.each([
    ["the same days again", known({ toPersonId: "ben" }), "overlaps"],
    ["one day of it again", known({ startsOn: "2026-12-12", endsOn: "2026-12-30" }), "overlaps"],
    ["the day after it ends", known({ startsOn: "2026-12-13", endsOn: "2026-12-30" }), "ok"],
    ["in another company", known({ companyId: "chandlery" }), "ok"],
    ["to someone who is away", known({ fromPersonId: "rob", toPersonId: "ben" }), "away-too"],
    [
      "to someone who is away elsewhere",
      known({ fromPersonId: "rob", toPersonId: "ben", companyId: "chandlery" }),
      "away-too",
    ],
    [
      "what was delegated to oneself",
      known({ fromPersonId: "ben", toPersonId: "priya" }),
      "standing-in",
    ],
    ["to someone who stands in for a third", known({ fromPersonId: "ben" }), "ok"],
  ] as const)("%s", (_, other, expected) => {
    expect(verdict({}, other)).toBe(expected);
  });
});

describe("who signs for whom", () => {
  const standIns = [{ fromId: "priya", toId: "rob" }];

  test("a sign-off is for the person who is away, where it was theirs to make", () => {
    expect(onBehalfOf("rob", ["priya"], standIns)).toBe("priya");
  });

  test("nobody signs for another what is their own to sign", () => {
    expect(onBehalfOf("rob", ["priya", "rob"], standIns)).toBeNull();
    expect(onBehalfOf("rob", ["rob"], standIns)).toBeNull();
  });

  test("somebody else’s absence is no concern of a third", () => {
    expect(onBehalfOf("ben", ["priya"], standIns)).toBeNull();
    expect(onBehalfOf("rob", ["ben"], standIns)).toBeNull();
  });

  test("the stand-in is told in place of the person who is away, and once", () => {
    expect(onDuty(["priya", "ben"], standIns)).toEqual(["rob", "ben"]);
    expect(onDuty(["priya", "rob"], standIns)).toEqual(["rob"]);
  });
});

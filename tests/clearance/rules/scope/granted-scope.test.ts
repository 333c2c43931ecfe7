import { describe, expect, test } from "vitest";
import { authorisedText, authorisingText } from "~/clearance/rules/sign-offs/consequences";
import { chipFacts, chipWords } from "~/clearance/rules/words/chip-words";
import { mayWords } from "~/clearance/rules/words/employee-words";
import { mayPost } from "~/clearance/rules/standing/gate";
import { standingOnChannel } from "~/clearance/rules/standing/on-channel";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import { laterWords } from "~/clearance/rules/words/scope-words";
import {
  aPeriod,
  aProgramme,
  clearedSince,
  decision,
  facts,
  FORUM,
  INSTAGRAM,
  on,
  standingOf,
  TODAY,
  type Case,
} from "../../../support/clearance/clearance";

const CHANNELS = [
  { id: INSTAGRAM, name: "Instagram", handle: "@hp" },
  { id: FORUM, name: "the forum", handle: "hp" },
];

/** Cleared to reply on Instagram; since then the programme is for posting, and the enrolment for the forum. */
function changedSince(days: number, person: Partial<Case["person"]> = {}): Case {
  const given = clearedSince(days, { person });
  return {
    ...given,
    programme: aProgramme({ level: "post" }),
    enrolment: { ...given.enrolment, channelIds: [FORUM] },
  };
}

describe("what was granted", () => {
  test.each([
    ["cleared", changedSince(30), [INSTAGRAM, FORUM]],
    ["renewing", changedSince(335), [FORUM]],
    ["expired", changedSince(400), [FORUM]],
    ["paused", changedSince(30, { suspensions: [decision("suspend", -1)] }), [INSTAGRAM, FORUM]],
    ["revoked", changedSince(30, { suspensions: [decision("revoke", -1)] }), [FORUM]],
  ] as const)("is what a standing is about while it is %s", (state, given, channelIds) => {
    expect(standingOf(given)).toMatchObject({
      state,
      level: "reply",
      channelIds: [INSTAGRAM],
      earns: { level: "post", channelIds },
    });
  });

  test("is nothing yet for somebody in training: then it is what they earn", () => {
    const programme = aProgramme({ level: "post" });
    const given = facts({ programme, enrolment: { channelIds: [FORUM] } });
    expect(standingOf(given)).toMatchObject({ level: "post", channelIds: [FORUM], coming: null });
  });

  test("is what the gate, the board and the employee are told", () => {
    const standing = standingOf(changedSince(30));
    const ask = (channelId: string, level: "reply" | "post") =>
      mayPost([standing], { channelId, level }).ok;
    expect(ask(INSTAGRAM, "reply")).toBe(true);
    expect(ask(INSTAGRAM, "post")).toBe(false);
    expect(ask(FORUM, "reply")).toBe(false);
    const chip = chipFacts(standingOnChannel([standing], INSTAGRAM), TODAY);
    expect(chipWords(chip).title).toBe("Reply: cleared");
    expect(standingOnChannel([standing], FORUM)).toMatchObject({ holds: false, validUntil: null });
    expect(mayWords(standing)).toBe("You may reply");
  });

  test("does not hide what stands in the way of more", () => {
    const standing = standingOf(changedSince(400));
    expect(mayPost([standing], { channelId: FORUM, level: "post" })).toMatchObject({
      ok: false,
      reasons: [{ code: "expired" }, { code: "steps-left" }],
    });
  });
});

describe("a period that is granted to follow", () => {
  const followedBy = (scope: Parameters<typeof aPeriod>[2]) => {
    const given = clearedSince(330);
    const periods = [...given.enrolment.periods, aPeriod(35, 12, scope)];
    return { ...given, enrolment: { ...given.enrolment, periods } };
  };

  test("lengthens what runs where it grants as much, or more", () => {
    const both = { channelIds: [INSTAGRAM, FORUM] };
    expect(standingOf(followedBy({}))).toMatchObject({ coming: null, validUntil: "2027-12-25" });
    expect(standingOf(followedBy(both))).toMatchObject({
      channelIds: [INSTAGRAM],
      coming: both,
      validUntil: "2027-12-25",
    });
  });

  test.each([{ level: "share" as const }, { channelIds: [FORUM] }])(
    "does not lengthen what it no longer grants: %j",
    (scope) => {
      const given = followedBy(scope);
      expect(standingOf(given)).toMatchObject({ coming: scope, validUntil: "2026-12-25" });
      expect(standingOf(given, on(40))).toMatchObject({ ...scope, state: "cleared", coming: null });
    },
  );

  test("is said with its days", () => {
    expect(laterWords(standingOf(followedBy({ level: "post" })), CHANNELS)).toEqual([
      "From 26 December 2026 until 25 December 2027: post on Instagram.",
      "The next sign-off will be for: reply on Instagram.",
    ]);
  });
});

test("what is earned now is said beside what was granted, and nothing where they are the same", () => {
  expect(laterWords(standingOf(changedSince(30)), CHANNELS)).toEqual([
    "The next sign-off will be for: post on Instagram and the forum.",
  ]);
  expect(laterWords(standingOf(clearedSince(30)), CHANNELS)).toEqual([]);
  expect(laterWords(standingOf(facts()), CHANNELS)).toEqual([]);
});

test("authorising is for what is earned, and what was authorised is what was granted", () => {
  const standing = standingOf(changedSince(335));
  const programme: PersonProgramme = {
    standing,
    channels: [CHANNELS[0]!],
    later: laterWords(standing, CHANNELS),
    signedPolicy: null,
    authorising: {
      validFrom: "2026-12-21",
      validUntil: "2027-12-20",
      level: "post",
      channels: [CHANNELS[1]!],
    },
  };
  expect(authorisingText("Maya", programme, TODAY)).toBe(
    "From 21 December 2026, Maya may continue to post on the forum, until 20 December 2027.",
  );
  expect(authorisedText("Maya", programme)).toBe(
    "Maya may reply on Instagram until 20 December 2026. The next sign-off will be for: post on the forum.",
  );
});

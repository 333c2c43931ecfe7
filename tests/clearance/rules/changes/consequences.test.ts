import { describe, expect, test } from "vitest";
import { reinstatingText, revokingText } from "~/clearance/rules/sign-offs/consequences";
import type { PersonProgramme } from "~/clearance/rules/standing/person-programme";
import {
  aPeriod,
  aProgramme,
  clearedSince,
  INSTAGRAM,
  standingOf,
} from "../../../support/clearance/clearance";

function aCard(changes: { title: string; retired?: boolean }): PersonProgramme {
  const standing = standingOf(clearedSince(30, { programme: aProgramme(changes) }));
  const channels = [{ id: INSTAGRAM, name: "Instagram", handle: "@hp" }];
  const { level, validFrom, validUntil } = aPeriod(0);
  return {
    standing,
    channels,
    later: [],
    signedPolicy: null,
    authorising: { level, validFrom, validUntil, channels },
  };
}

const TAUGHT = aCard({ title: "Cleared to reply" });
const RETIRED = aCard({ title: "Cleared to share", retired: true });

describe("what revoking takes", () => {
  test.each([
    ["both signatures anew, where it is taught", [TAUGHT], "both sign off again. What"],
    [
      "nothing that could bring it back, where it is taught no more",
      [RETIRED],
      "again: “Cleared to share” is no longer open to Maya, so nothing can be signed off for it. What",
    ],
    [
      "both, each by its title",
      [TAUGHT, RETIRED],
      "both sign off again. “Cleared to share” is no longer open to Maya",
    ],
  ])("%s", (_name, programmes, words) => {
    const text = revokingText("Maya", programmes);
    expect(text).toContain(words);
    expect(text).toContain("clearance on Instagram ends from this moment");
  });
});

test("a manager who reinstates is told what has not been done again", () => {
  const text = (done: boolean) => reinstatingText("Maya", [TAUGHT], { title: "Tone", done });
  expect(text(false)).toContain("Maya hasn’t done “Tone” again yet");
  expect(text(true)).toContain("Maya has done “Tone” again.");
});

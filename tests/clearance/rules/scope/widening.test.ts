import { describe, expect, test } from "vitest";
import { boardRow } from "~/clearance/rules/board/board";
import { nextPeriod } from "~/clearance/rules/sign-offs/decide";
import { mayPost } from "~/clearance/rules/standing/gate";
import { outlookOf } from "~/clearance/rules/board/outlook";
import { standingOnChannel } from "~/clearance/rules/standing/on-channel";
import {
  aPeriod,
  aProgramme,
  authorised,
  clearedSince,
  competent,
  decision,
  FORUM,
  INSTAGRAM,
  notYet,
  on,
  standingOf,
  TODAY,
  type Case,
} from "../../../support/clearance/clearance";

/** Cleared on Instagram for so many days, and since then assigned the forum as well. */
function assignedMore(days: number, changes: Partial<Case["enrolment"]> = {}): Case {
  const given = clearedSince(days);
  const channelIds = [INSTAGRAM, FORUM];
  return { ...given, enrolment: { ...given.enrolment, channelIds, ...changes } };
}

const earlier = assignedMore(30).enrolment;
const may = (given: Case, channelId: string) =>
  mayPost([standingOf(given)], { channelId, level: "reply" }).ok;

describe("one more channel for someone who is cleared", () => {
  test("waits for the trainer, then for the manager; nothing that was granted is touched", () => {
    const given = assignedMore(30);
    expect(standingOf(given)).toMatchObject({
      state: "cleared",
      holds: true,
      widens: true,
      awaiting: "trainer",
      nextStep: { kind: "trainer" },
      channelIds: [INSTAGRAM],
      earns: { level: "reply", channelIds: [INSTAGRAM, FORUM] },
    });
    expect([may(given, INSTAGRAM), may(given, FORUM)]).toEqual([true, false]);
    const signed = assignedMore(30, { signOffs: [...earlier.signOffs, competent(-1)] });
    expect(standingOf(signed)).toMatchObject({ state: "cleared", awaiting: "manager" });
  });

  test("is granted from that day until the end of what runs", () => {
    const given = assignedMore(30, { signOffs: [...earlier.signOffs, competent(-1)] });
    const before = standingOf(given);
    const period = nextPeriod(before, 12, on(TODAY));
    expect(period).toMatchObject({
      level: "reply",
      channelIds: [INSTAGRAM, FORUM],
      validFrom: TODAY,
      validUntil: before.validUntil,
    });
    const after: Case = {
      ...given,
      enrolment: {
        ...given.enrolment,
        signOffs: [...given.enrolment.signOffs, authorised(0)],
        periods: [...given.enrolment.periods, period],
      },
    };
    expect(standingOf(after)).toMatchObject({
      state: "cleared",
      widens: false,
      awaiting: null,
      validUntil: before.validUntil,
      renewFrom: before.renewFrom,
    });
    expect([may(after, INSTAGRAM), may(after, FORUM)]).toEqual([true, true]);
    // When it ends, all of it is renewed together.
    expect(standingOf(after, on(330))).toMatchObject({ state: "renewing", widens: false });
  });

  test("keeps what was granted and is not assigned any more, and never lowers a level", () => {
    const given = assignedMore(30, { channelIds: [FORUM] });
    const lower = { ...given, programme: aProgramme({ level: "share" }) };
    for (const each of [given, lower])
      expect(standingOf(each).earns).toEqual({ level: "reply", channelIds: [INSTAGRAM, FORUM] });
  });

  test("may be refused: what runs goes on, and one can ask again", () => {
    const given = assignedMore(30, { signOffs: [...earlier.signOffs, notYet("trainer", -1)] });
    expect(standingOf(given)).toMatchObject({
      state: "cleared",
      awaiting: null,
      nextStep: { kind: "ask-again", by: "trainer" },
    });
    expect(may(given, INSTAGRAM)).toBe(true);
  });

  test("waits for the renewal where that has begun, or where the next period has it already", () => {
    expect(standingOf(assignedMore(335))).toMatchObject({ state: "renewing", widens: false });
    const periods = [...earlier.periods, aPeriod(335, 12, { channelIds: [INSTAGRAM, FORUM] })];
    expect(standingOf(assignedMore(30, { periods }))).toMatchObject({
      widens: false,
      awaiting: null,
    });
  });

  test("waits while they are suspended, and until both sign again after a revocation", () => {
    const suspended = assignedMore(30);
    suspended.person = { ...suspended.person, suspensions: [decision("suspend", -1)] };
    expect(standingOf(suspended)).toMatchObject({ state: "paused", awaiting: null });
    const revoked = assignedMore(30);
    revoked.person = { ...revoked.person, suspensions: [decision("revoke", -1)] };
    expect(standingOf(revoked)).toMatchObject({
      state: "revoked",
      widens: false,
      earns: { channelIds: [INSTAGRAM, FORUM] },
    });
  });

  test("shows on the board as what it is: a sign-off on its way, not a clearance", () => {
    const standing = standingOf(assignedMore(30));
    expect(standingOnChannel([standing], FORUM)).toMatchObject({
      state: "awaiting-trainer",
      holds: false,
      validUntil: null,
    });
    const at = () => [standing];
    const outlook = outlookOf({ standings: [standing], at, leftAt: null }, [FORUM], on(TODAY));
    expect(outlook.away).toMatchObject([{ channelId: FORUM, steps: 2 }]);
    const person = { id: "m", name: "Maya", email: "m@h", team: null };
    const row = boardRow(person as never, [standing], [INSTAGRAM, FORUM], TODAY);
    expect(row.cells.map(({ state }) => state)).toEqual(["cleared", "awaiting-trainer"]);
  });
});

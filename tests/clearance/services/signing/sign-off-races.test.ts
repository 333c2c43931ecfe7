import { expect, test } from "vitest";
import { showPerson } from "~/clearance/services/people/show-person.server";
import type { SuspensionAction } from "~/clearance/rules/kinds";
import type { Store } from "~db/store";
import {
  aTeam,
  anEnrolled,
  inDays,
  sitQuiz,
  trained,
  type Enrolled,
} from "../../../support/clearance/a-team";
import { ownCompany } from "../../../support/own";
import { atOnce } from "../../../support/harness/at-once";
import { eachEngine } from "../../../support/harness/engines";
import { NOON } from "../../../support/makers";
import { decideSuspension, signOff } from "../../../support/own-forms";

/** Ten seconds earlier and later: clocks that were read before their transactions took turns. */
const EARLIER = new Date(NOON.getTime() - 10_000);
const LATER = new Date(NOON.getTime() + 10_000);

async function aRoom(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team, "Maya Okafor", inDays(-400));
  const decide = (action: SuspensionAction, now: Date) =>
    decideSuspension({
      store,
      actor: team.ben,
      now,
      personId: maya.personId,
      action,
      reason: "A complaint.",
    });
  const authorise = (now: Date, actor = team.priya) =>
    signOff({
      store,
      actor,
      now,
      enrolmentId: maya.enrolmentId,
      verdict: "authorised",
      comment: "",
    });
  const judge = (now: Date) =>
    signOff({
      store,
      actor: team.dana,
      now,
      enrolmentId: maya.enrolmentId,
      verdict: "competent",
      comment: "",
    });
  return { team, maya, decide, authorise, judge };
}

/** Somebody a trainer has just signed, waiting for a manager. */
async function waiting(store: Store) {
  const room = await aRoom(store);
  await trained(store, room.team, room.maya);
  await room.judge(inDays(-1));
  return room;
}

/** Cleared almost a year ago, everything done again, waiting for the renewal. */
async function renewing(store: Store) {
  const room = await aRoom(store);
  await trained(store, room.team, room.maya, inDays(-345));
  await room.judge(inDays(-341));
  await room.authorise(inDays(-340));
  await sitQuiz(store, room.team, room.maya, inDays(-2), 10_000);
  expect(await room.judge(inDays(-1))).toEqual({ ok: true });
  return room;
}

async function after(store: Store, { companyId, personId }: Enrolled, now: Date) {
  const view = await showPerson({ store, company: ownCompany(companyId), personId, now });
  const { state, holds } = view.programmes[0]!.standing;
  const granted = view.history.filter(({ kind }) => kind === "clearance-granted").length;
  const signed = view.history.filter((one) => one.kind === "signed-off" && one.of === "manager");
  return { state, holds, granted, signed: signed.length };
}

eachEngine("two decisions at once", (open) => {
  test("two managers who authorise: one sign-off, one clearance, and the other is told", async () => {
    const store = await open();
    const { team, maya, authorise } = await waiting(store);
    const both = await atOnce(
      store,
      () => authorise(NOON),
      () => authorise(NOON, team.ben),
    );
    expect(both).toEqual([{ ok: true }, { ok: false, reason: expect.anything() as never }]);
    expect(both[1]).toMatchObject({ reason: { code: "not-awaiting", awaiting: null } });
    expect(await after(store, maya, LATER)).toEqual({
      state: "cleared",
      holds: true,
      granted: 1,
      signed: 1,
    });
  });

  test.each([
    ["the suspension first", true],
    ["the authorisation first", false],
  ])(
    "a manager authorises while another suspends, %s: nobody suspended may speak",
    async (_, first) => {
      const store = await open();
      const { maya, decide, authorise } = await waiting(store);
      const one = () => decide("suspend", first ? LATER : EARLIER);
      const other = () => authorise(NOON);
      const done = await (first ? atOnce(store, one, other) : atOnce(store, other, one));
      expect(done.map(({ ok }) => ok)).toEqual(first ? [true, false] : [true, true]);
      expect(await after(store, maya, LATER)).toEqual({
        state: "paused",
        holds: false,
        granted: first ? 0 : 1,
        signed: first ? 0 : 1,
      });
    },
  );

  test.each([EARLIER, NOON, LATER])(
    "a renewal that is authorised and then revoked is gone, whatever the clocks said (%s)",
    async (now) => {
      const store = await open();
      const { maya, decide, authorise } = await renewing(store);
      const done = await atOnce(
        store,
        () => authorise(NOON),
        () => decide("revoke", now),
      );
      expect(done).toEqual([{ ok: true }, { ok: true }]);
      expect(await after(store, maya, inDays(60))).toMatchObject({ holds: false, granted: 2 });
      expect(await after(store, maya, inDays(1))).toMatchObject({ state: "revoked" });
    },
  );

  test.each([EARLIER, NOON, LATER])(
    "a revocation that comes before a renewal’s authorisation leaves nothing to authorise (%s)",
    async (now) => {
      const store = await open();
      const { maya, decide, authorise, judge } = await renewing(store);
      const done = await atOnce(
        store,
        () => decide("revoke", NOON),
        () => authorise(now),
      );
      expect(done).toMatchObject([{ ok: true }, { ok: false, reason: { code: "not-awaiting" } }]);
      expect(await after(store, maya, inDays(1))).toMatchObject({ state: "revoked", granted: 1 });
      // What both grant again after it is not lost, even by a slow clock.
      expect(await judge(now)).toEqual({ ok: true });
      expect(await authorise(now)).toEqual({ ok: true });
      expect(await after(store, maya, inDays(1))).toMatchObject({ state: "cleared", granted: 2 });
    },
  );
});

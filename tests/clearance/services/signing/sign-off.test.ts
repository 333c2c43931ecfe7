import { expect, test } from "vitest";
import { own } from "~/ledger/rules/own";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { showSignOffs } from "~/clearance/services/sign-offs/show-sign-offs.server";
import { signOffOutcome } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { Refusal } from "~/kit/http/refusal";
import type { Store } from "~db/store";
import {
  acknowledge,
  aPolicyVersion,
  aTeam,
  anEnrolled,
  bumpContent,
  inDays,
  trained,
  sitQuiz,
  type Enrolled,
  type Team,
} from "../../../support/clearance/a-team";
import { ownCompany } from "../../../support/own";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, aManager, aTrainer, NOON } from "../../../support/makers";
import { decideSuspension, requestSignOff, signOff } from "../../../support/own-forms";

function competent(store: Store, { dana }: Team, { enrolmentId }: Enrolled, now: Date) {
  const words = { verdict: "competent", comment: "Kind and quick." } as const;
  return signOff({ store, actor: dana, now, enrolmentId, ...words });
}

function authorised(store: Store, { priya }: Team, { enrolmentId }: Enrolled, now: Date) {
  const words = { verdict: "authorised", comment: "" } as const;
  return signOff({ store, actor: priya, now, enrolmentId, ...words });
}

async function standing(store: Store, { companyId, personId }: Enrolled, now: Date) {
  const view = await showPerson({ store, company: ownCompany(companyId), personId, now });
  return view.programmes[0]!.standing;
}

async function granted(store: Store, { companyId, personId }: Enrolled, now = NOON) {
  const view = await showPerson({ store, company: ownCompany(companyId), personId, now });
  return view.history.filter((event) => event.kind === "clearance-granted");
}

/** Maya, trained and signed by both. */
async function cleared(store: Store, team: Team) {
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  await competent(store, team, maya, inDays(-2));
  await authorised(store, team, maya, inDays(-1));
  return maya;
}

eachEngine("signing off", (open) => {
  test("the trainer's and then the manager's signature make a clearance", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    expect((await standing(store, maya, NOON)).state).toBe("awaiting-trainer");

    expect(await competent(store, team, maya, inDays(-1))).toEqual({ ok: true });
    const { waiting, total } = await showSignOffs({ store, actor: team.priya, now: NOON });
    expect(total).toBe(1);
    expect(waiting[0]).toMatchObject({
      person: { name: "Maya Okafor" },
      since: inDays(-1),
      programme: {
        authorising: { validFrom: "2026-11-21", validUntil: "2027-11-20" },
        channels: [{ name: "Instagram" }, { name: "X" }],
        signedPolicy: { version: "2026.1" },
      },
    });

    expect(await authorised(store, team, maya, NOON)).toEqual({ ok: true });
    expect(await standing(store, maya, NOON)).toMatchObject({
      state: "cleared",
      holds: true,
      validUntil: "2027-11-20",
    });
    expect((await showSignOffs({ store, actor: team.priya, now: NOON })).waiting).toEqual([]);
    const outcome = await signOffOutcome({
      store,
      actor: team.ben,
      now: NOON,
      enrolmentId: maya.enrolmentId,
    });
    expect(outcome?.decision).toMatchObject({
      verdict: "authorised",
      by: "Priya Nair",
      own: false,
    });
  });

  test("a manager cannot sign before the trainer, nor before the training is done", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    expect(await authorised(store, team, maya, NOON)).toEqual({
      ok: false,
      reason: { code: "not-awaiting", awaiting: null },
    });
    await trained(store, team, maya);
    expect(await authorised(store, team, maya, NOON)).toEqual({
      ok: false,
      reason: { code: "not-awaiting", awaiting: "trainer" },
    });
    expect(await granted(store, maya)).toEqual([]);
  });

  test("after a manager's not-yet the employee asks again, and only the manager has to sign", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await competent(store, team, maya, inDays(-3));
    const notYet = {
      store,
      actor: team.priya,
      enrolmentId: maya.enrolmentId,
      verdict: "not-yet",
    } as const;
    expect(await signOff({ ...notYet, now: inDays(-2), comment: "  " })).toEqual({
      ok: false,
      reason: { code: "comment-missing" },
    });
    expect(await signOff({ ...notYet, now: inDays(-2), comment: "Shorter, please." })).toEqual({
      ok: true,
    });
    expect(await standing(store, maya, inDays(-2))).toMatchObject({
      state: "in-training",
      nextStep: { kind: "ask-again", by: "manager" },
    });
    expect((await showSignOffs({ store, actor: team.priya, now: NOON })).total).toBe(0);
    expect(await authorised(store, team, maya, inDays(-2))).toMatchObject({ ok: false });

    const ask = { store, actor: maya, enrolmentId: maya.enrolmentId, now: inDays(-1) };
    expect(await requestSignOff(ask)).toEqual({ asked: true });
    expect(await requestSignOff(ask)).toEqual({ asked: false });
    const { waiting } = await showSignOffs({ store, actor: team.priya, now: NOON });
    expect(waiting[0]?.since).toEqual(inDays(-1));
    expect(await authorised(store, team, maya, NOON)).toEqual({ ok: true });
    expect((await standing(store, maya, NOON)).state).toBe("cleared");
  });

  test("a policy signed after the trainer's word begins the manager's turn", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { priya, company } = team;
    const [maya, rui] = [
      await anEnrolled(store, team),
      await anEnrolled(store, team, "Rui Santos"),
    ];
    await trained(store, team, maya);
    await trained(store, team, rui);
    await competent(store, team, maya, inDays(-6));
    await competent(store, team, rui, inDays(-5));
    const policyId = await aPolicyVersion(store, company.id, 2, -4);
    await bumpContent(store);
    expect((await showSignOffs({ store, actor: priya, now: NOON })).total).toBe(0);
    await acknowledge(store, rui, policyId, inDays(-3));
    await acknowledge(store, maya, policyId, inDays(-2));
    const { waiting } = await showSignOffs({ store, actor: priya, now: NOON });
    expect(waiting.map(({ person, since }) => [person.name, since])).toEqual([
      ["Rui Santos", inDays(-3)],
      ["Maya Okafor", inDays(-2)],
    ]);
  });

  test("two managers at once grant one period", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await competent(store, team, maya, inDays(-1));
    const both = await Promise.all([
      authorised(store, team, maya, NOON),
      authorised(store, { ...team, priya: team.ben }, maya, NOON),
      authorised(store, team, maya, NOON),
    ]);
    expect(both.filter((signed) => signed.ok)).toHaveLength(1);
    expect(await granted(store, maya)).toHaveLength(1);
  });

  test("an early renewal begins where the running clearance ends", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const until = (await standing(store, maya, NOON)).validUntil!;
    const inWindow = inDays(340);
    expect((await standing(store, maya, inWindow)).state).toBe("renewing");
    await sitQuiz(store, team, maya, inWindow, 10_000);
    await competent(store, team, maya, inWindow);
    expect(await authorised(store, team, maya, inWindow)).toEqual({ ok: true });
    const periods = await granted(store, maya, inWindow);
    expect(periods).toHaveLength(2);
    expect(periods[0]!.validFrom > until).toBe(true);
    expect(await standing(store, maya, inWindow)).toMatchObject({
      state: "cleared",
      validUntil: "2028-11-19",
    });
  });

  test("another company's enrolment is not there, for managers and for trainers", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const theo = await aManager(store, tidewater, "Theo Lind");
    const ravi = await aTrainer(store, [tidewater], "Ravi Shah");
    const { enrolmentId } = maya;
    const sign = { store, now: NOON, enrolmentId, comment: "" };
    await expect(signOff({ ...sign, actor: theo, verdict: "authorised" })).rejects.toMatchObject({
      status: 404,
    });
    await expect(signOff({ ...sign, actor: ravi, verdict: "competent" })).rejects.toBeInstanceOf(
      Refusal,
    );
    await expect(
      decideSuspension({
        store,
        actor: theo,
        now: NOON,
        personId: maya.personId,
        action: "suspend",
        reason: "No.",
      }),
    ).rejects.toMatchObject({ status: 404 });
    expect(await signOffOutcome({ store, actor: theo, now: NOON, enrolmentId })).toBeNull();
    expect((await standing(store, maya, NOON)).state).toBe("awaiting-trainer");
  });

  test("nobody signs for themselves, even if both roles were theirs", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await competent(store, team, maya, inDays(-1));
    const actor = own({ ...team.priya, personId: maya.personId });
    const { enrolmentId } = maya;
    const onesOwn = {
      store,
      now: NOON,
      actor,
      enrolmentId,
      verdict: "authorised",
      comment: "",
    } as const;
    expect(await signOff(onesOwn)).toEqual({ ok: false, reason: { code: "own" } });
  });
});

eachEngine("suspending", (open) => {
  test("a suspension stops everything until a manager reinstates", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const decide = (action: "suspend" | "reinstate" | "revoke", reason: string, now: Date) =>
      decideSuspension({ store, actor: team.priya, now, personId: maya.personId, action, reason });

    expect(await decide("suspend", " ", NOON)).toEqual({
      ok: false,
      reason: { code: "comment-missing" },
    });
    expect(await decide("reinstate", "Why not.", NOON)).toMatchObject({ ok: false });
    expect(await decide("suspend", "A complaint.", NOON)).toEqual({ ok: true });
    expect(await decide("suspend", "A complaint.", NOON)).toEqual({
      ok: false,
      reason: { code: "already", action: "suspend" },
    });
    expect(await standing(store, maya, NOON)).toMatchObject({
      state: "paused",
      holds: false,
      reasons: [{ code: "suspended", reason: "A complaint.", by: "Priya Nair" }],
    });
    const { suspension } = await showPerson({
      store,
      company: team.company,
      personId: maya.personId,
      now: NOON,
    });
    expect(suspension).toMatchObject({ suspended: true, mayRevoke: true });
    expect(suspension.ifReinstated[0]?.standing.state).toBe("cleared");

    expect(await decide("reinstate", "It was not her.", inDays(0, 5))).toEqual({ ok: true });
    expect((await standing(store, maya, inDays(0, 5))).state).toBe("cleared");
  });

  test("nobody who is suspended waits for a sign-off", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await competent(store, team, maya, inDays(-1));
    const decision = { store, actor: team.priya, now: NOON, personId: maya.personId };
    await decideSuspension({ ...decision, action: "suspend", reason: "A complaint." });
    expect((await showSignOffs({ store, actor: team.priya, now: NOON })).total).toBe(0);
    expect(await authorised(store, team, maya, NOON)).toEqual({
      ok: false,
      reason: { code: "suspended" },
    });
    expect(
      await decideSuspension({ ...decision, action: "revoke", reason: "For good." }),
      "there is nothing to revoke, and revoking must not lift the suspension",
    ).toEqual({ ok: false, reason: { code: "nothing-to-end" } });
  });

  test("a revocation ends a clearance; only two new signatures make another", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const { personId } = maya;
    const revoke = { store, actor: team.priya, now: NOON, personId, reason: "Twice." };
    expect(await decideSuspension({ ...revoke, action: "revoke" })).toEqual({ ok: true });
    expect(await decideSuspension({ ...revoke, action: "revoke" })).toMatchObject({ ok: false });
    expect(await standing(store, maya, NOON)).toMatchObject({ state: "revoked", holds: false });

    const later = inDays(3);
    expect(await authorised(store, team, maya, later)).toMatchObject({ ok: false });
    expect(await competent(store, team, maya, later)).toEqual({ ok: true });
    expect(await authorised(store, team, maya, later)).toEqual({ ok: true });
    expect(await standing(store, maya, later)).toMatchObject({
      state: "cleared",
      validFrom: "2026-11-24",
    });
  });
});

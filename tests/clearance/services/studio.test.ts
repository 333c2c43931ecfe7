import { expect, test } from "vitest";
import type { Trainer } from "~/people/rules/actor";
import { Refusal } from "~/kit/http/refusal";
import { decisionOn } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { showCompany, type CompanyQuery } from "~/clearance/services/studio/show-company.server";
import { showTrainee } from "~/clearance/services/studio/show-trainee.server";
import { showTrainerHome } from "~/clearance/services/studio/show-trainer-home.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aPlaybook } from "../../support/questions/a-quiz";
import {
  addChannels,
  anEnrolled,
  aPolicyVersion,
  aTeam,
  inDays,
  trained,
} from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aTrainer, NOON } from "../../support/makers";
import { decideSuspension, signOff } from "../../support/own-forms";

const EVERYBODY: CompanyQuery = { search: "", group: null, page: 1, pageSize: 50 };

/** A second company beside the team's, taught by the same content. */
async function anotherCompany(store: Store, team: Awaited<ReturnType<typeof aTeam>>) {
  const company = await aCompany(store, { key: "tidewater", name: "Tidewater Ferries" });
  await aPlaybook(store, company);
  await addChannels(store, company.id);
  const policyId = await aPolicyVersion(store, company.id, 1, -30);
  return { ...team, company, policyId };
}

async function statusOf(work: Promise<unknown>): Promise<number | string> {
  return work.then(
    () => "it was shown",
    (error: unknown) => (error instanceof Refusal ? error.status : String(error)),
  );
}

eachEngine("the studio", (open) => {
  test("shows a trainer the companies they are engaged with, and no other", async () => {
    const store = await open();
    const team = await aTeam(store);
    const other = await anotherCompany(store, team);
    const noor = await anEnrolled(store, other, "Noor Haddad");
    const view = async (actor: Trainer) => {
      const home = await showTrainerHome({ store, actor, now: NOON });
      return home.companies.map((company) => company.name);
    };
    expect(await view(team.dana)).toEqual(["Harbour & Pine Bakery"]);
    expect(await view(await aTrainer(store, [], "Nobody Yet"))).toEqual([]);
    const both = await aTrainer(store, [team.company, other.company], "Sam Both");
    expect(await view(both)).toEqual(["Harbour & Pine Bakery", "Tidewater Ferries"]);

    const there = { store, actor: team.dana, now: NOON, key: "tidewater" };
    const { personId } = noor;
    expect(await statusOf(showCompany({ ...there, query: EVERYBODY }))).toBe(404);
    expect(await statusOf(showTrainee({ ...there, personId }))).toBe(404);
    expect(
      await statusOf(
        signOff({
          store,
          actor: team.dana,
          now: NOON,
          personId,
          enrolmentId: noor.enrolmentId,
          verdict: "competent",
          comment: "",
        }),
      ),
    ).toBe(404);
    // Their own company does not open another one's people either.
    const here = { ...there, key: team.company.key };
    expect(await statusOf(showTrainee({ ...here, personId }))).toBe(404);
    expect(await statusOf(showTrainee({ ...here, personId: team.priya.personId }))).toBe(404);
  });

  test("lists who waits for the trainer across companies, the longest waiting first", async () => {
    const store = await open();
    const team = await aTeam(store);
    const other = await anotherCompany(store, team);
    const actor = await aTrainer(store, [team.company, other.company], "Sam Both");
    const maya = await anEnrolled(store, team, "Maya Okafor");
    const noor = await anEnrolled(store, other, "Noor Haddad");
    const kim = await anEnrolled(store, team, "Kim Learning");
    const sue = await anEnrolled(store, team, "Sue Suspended");
    await trained(store, team, maya, inDays(-3));
    await trained(store, other, noor, inDays(-8));
    await trained(store, team, sue, inDays(-9));
    await decideSuspension({
      store,
      actor: team.priya,
      now: inDays(-1),
      personId: sue.personId,
      action: "suspend",
      reason: "A complaint.",
    });
    const home = await showTrainerHome({ store, actor, now: NOON });
    expect(
      home.waiting.map(({ person, company, since }) => [person.name, company.key, since]),
    ).toEqual([
      ["Noor Haddad", "tidewater", inDays(-8)],
      ["Maya Okafor", "harbour-and-pine", inDays(-3)],
    ]);
    expect(home.waitingInAll).toBe(2);
    expect(home.companies).toEqual([
      {
        key: "harbour-and-pine",
        name: "Harbour & Pine Bakery",
        timeZone: "Europe/London",
        standingIn: null,
        people: 3,
        training: 1,
        waiting: 1,
        cleared: 0,
        paused: 1,
      },
      {
        key: "tidewater",
        name: "Tidewater Ferries",
        timeZone: "Europe/London",
        standingIn: null,
        people: 1,
        training: 0,
        waiting: 1,
        cleared: 0,
        paused: 0,
      },
    ]);
    expect(kim.personId).toBeTruthy();
  });

  test("shows a company’s people with their steps, found by name and by state", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team, "Maya Okafor");
    await anEnrolled(store, team, "Zoë Ngọc");
    await trained(store, team, maya);
    const shown = async (query: Partial<CompanyQuery>) => {
      const key = team.company.key;
      const asked = { ...EVERYBODY, ...query };
      return showCompany({ store, actor: team.dana, now: NOON, key, query: asked });
    };
    const names = async (query: Partial<CompanyQuery>) =>
      (await shown(query)).rows.map((row) => row.person.name);

    const everybody = await shown({});
    expect(everybody.rows.map((row) => row.programmes)).toMatchObject([
      [{ title: "Cleared to reply", state: "awaiting-trainer", steps: { done: 2, total: 2 } }],
      [{ title: "Cleared to reply", state: "in-training", steps: { done: 0, total: 2 } }],
    ]);
    expect(everybody.counts).toMatchObject({
      all: 2,
      training: 1,
      "trainer-sign-off": 1,
      "manager-sign-off": 0,
    });
    expect(await names({ group: "trainer-sign-off" })).toEqual(["Maya Okafor"]);
    expect(await names({ group: "training" })).toEqual(["Zoë Ngọc"]);
    expect(await names({ group: "cleared" })).toEqual([]);
    expect(await names({ search: "zoe" })).toEqual(["Zoë Ngọc"]);
    expect(await names({ search: "zoe", group: "trainer-sign-off" })).toEqual([]);
    expect(await names({ page: 2, pageSize: 1 })).toEqual(["Zoë Ngọc"]);
  });

  async function waiting() {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    const { personId, enrolmentId } = maya;
    const key = team.company.key;
    const call = { store, actor: team.dana, now: NOON, personId, enrolmentId };
    const standing = async (now = NOON) => {
      const view = await showTrainee({ store, actor: team.dana, now, key, personId });
      return view.programmes[0]!.standing;
    };
    const last = () => decisionOn(call, enrolmentId);
    return { store, team, maya, call, standing, last };
  }

  test("a sign-off: “competent” passes it on to the manager, who makes it a clearance", async () => {
    const { store, team, call, standing, last } = await waiting();
    expect(await signOff({ ...call, verdict: "competent", comment: " Warm. " })).toEqual({
      ok: true,
    });
    expect(await standing()).toMatchObject({ state: "awaiting-manager", awaiting: "manager" });
    expect(await last()).toMatchObject({ verdict: "competent", comment: "Warm.", own: true });
    await signOff({
      store,
      actor: team.priya,
      now: inDays(0, 5),
      enrolmentId: call.enrolmentId,
      verdict: "authorised",
      comment: "",
    });
    expect(await standing(inDays(0, 6))).toMatchObject({ state: "cleared" });
  });

  test("a sign-off: “not yet” needs a comment; without one nothing is recorded", async () => {
    const { call, standing, last } = await waiting();
    expect(await signOff({ ...call, verdict: "not-yet", comment: "  " })).toMatchObject({
      ok: false,
      reason: { code: "comment-missing" },
    });
    expect(await last()).toBeNull();
    await signOff({ ...call, verdict: "not-yet", comment: "Name the problem first." });
    expect((await standing()).reasons).toMatchObject([
      { code: "not-yet", comment: "Name the problem first.", by: "Dana Kessler" },
    ]);
  });

  test("a sign-off: sent twice is signed once; another word on what is decided is refused", async () => {
    const { store, call, last } = await waiting();
    const yes = { ...call, id: newId(NOON), verdict: "competent" as const, comment: "Warm." };
    expect(await signOff(yes)).toEqual({ ok: true });
    expect(await signOff({ ...yes, now: inDays(0, 1) })).toEqual({ ok: true });
    expect(await signOff({ ...call, verdict: "not-yet", comment: "No." })).toMatchObject({
      ok: false,
      reason: { code: "not-awaiting" },
    });
    expect(await last()).toMatchObject({ verdict: "competent", own: true });
    const rows = await store.read.select().from(store.read.tables.signOff);
    expect(rows).toHaveLength(1);
  });

  test("a sign-off: two trainers at once: one signs, the other is told who did", async () => {
    const { store, team, call } = await waiting();
    const sam = await aTrainer(store, [team.company], "Sam Second");
    const words = { verdict: "competent" as const, comment: "" };
    const trainers = [team.dana, sam];
    const answers = await Promise.all(
      trainers.map((actor) => signOff({ ...call, ...words, actor })),
    );
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      reason: { code: "not-awaiting" },
    });
    const refused = trainers[answers.findIndex((answer) => !answer.ok)]!;
    const { enrolmentId } = call;
    const said = await decisionOn({ store, actor: refused, now: NOON }, enrolmentId);
    expect(said).toMatchObject({ own: false });
  });

  test("a sign-off: is about the person of the page: another’s enrolment is not there", async () => {
    const { store, team, call } = await waiting();
    const kim = await anEnrolled(store, team, "Kim Other");
    await trained(store, team, kim);
    const mixed = { ...call, enrolmentId: kim.enrolmentId };
    expect(await statusOf(signOff({ ...mixed, verdict: "competent", comment: "" }))).toBe(404);
  });

  test("a sign-off: waits while somebody is in training, suspended or gone", async () => {
    const { store, team, call } = await waiting();
    const suspended = (action: "suspend" | "reinstate", minutes: number) =>
      decideSuspension({
        store,
        actor: team.priya,
        now: inDays(-1, minutes),
        personId: call.personId,
        action,
        reason: "A complaint.",
      });
    const yes = { ...call, verdict: "competent" as const, comment: "" };
    await suspended("suspend", 0);
    expect(await signOff(yes)).toMatchObject({ ok: false, reason: { code: "suspended" } });
    await suspended("reinstate", 1);
    const kim = await anEnrolled(store, team, "Kim Learning");
    const { personId, enrolmentId } = kim;
    expect(await signOff({ ...yes, personId, enrolmentId })).toMatchObject({
      ok: false,
      reason: { code: "not-awaiting", awaiting: null },
    });
    expect(await signOff(yes)).toEqual({ ok: true });
  });
});

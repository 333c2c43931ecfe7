import { expect, test } from "vitest";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { showSignOffs } from "~/clearance/services/sign-offs/show-sign-offs.server";
import type { Store } from "~db/store";
import {
  anEnrolled,
  aTeam,
  inDays,
  sitQuiz,
  trained,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import { ownCompany } from "../../support/own";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../support/makers";
import { decideSuspension, signOff } from "../../support/own-forms";

async function signed(store: Store, { dana, priya }: Team, { enrolmentId }: Enrolled) {
  await signOff({
    store,
    actor: dana,
    now: inDays(-3),
    enrolmentId,
    verdict: "competent",
    comment: "Kind and quick.",
  });
  await signOff({
    store,
    actor: priya,
    now: inDays(-2),
    enrolmentId,
    verdict: "authorised",
    comment: "",
  });
}

async function statements(store: Store, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  store.onStatement = () => (count += 1);
  await work();
  store.onStatement = null;
  return count;
}

eachEngine("a person's page", (open) => {
  test("tells everything that happened, newest first", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await sitQuiz(store, team, maya, inDays(-11), 6500);
    await trained(store, team, maya);
    await signed(store, team, maya);
    const { companyId, personId } = maya;
    await decideSuspension({
      store,
      actor: team.ben,
      now: inDays(-1),
      personId,
      action: "suspend",
      reason: "A complaint.",
    });
    const { history } = await showPerson({
      store,
      company: ownCompany(companyId),
      personId,
      now: NOON,
    });
    expect(history.map(({ kind }) => kind)).toEqual([
      "held-back",
      "clearance-granted",
      "signed-off",
      "signed-off",
      "policy-acknowledged",
      "attempt-graded",
      "lesson-done",
      "attempt-graded",
      "enrolled",
    ]);
    expect(history).toMatchObject([
      { action: "suspend", reason: "A complaint.", by: "Ben Ode" },
      { channels: ["Instagram", "X"], validFrom: "2026-11-19", validUntil: "2027-11-18" },
      { of: "manager", verdict: "authorised", by: "Priya Nair" },
      { of: "trainer", verdict: "competent", comment: "Kind and quick.", by: "Dana Kessler" },
      { version: "2026.1", typedName: "MAYA OKAFOR" },
      { attempt: 2, basisPoints: 9000, passed: true },
      { title: "When a customer is angry in public" },
      { attempt: 1, basisPoints: 6500, passed: false },
      { programme: "Cleared to reply" },
    ]);
  });

  test("is not there for another company, nor for a manager's or a trainer's id", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const noor = await anEmployee(store, tidewater, "Noor Haddad");
    const companyId = team.company.id;
    for (const personId of [noor.personId, team.priya.personId, team.dana.personId, "x", ""]) {
      await expect(
        showPerson({ store, company: ownCompany(companyId), personId, now: NOON }),
      ).rejects.toMatchObject({
        status: 404,
      });
    }
    await expect(
      showPerson({ store, company: tidewater, personId: maya.personId, now: NOON }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test("asks the database as often for a long history as for a short one", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    const { companyId, personId } = maya;
    const show = () => showPerson({ store, company: ownCompany(companyId), personId, now: NOON });
    await show();
    const short = await statements(store, show);
    for (let number = 1; number <= 12; number += 1) {
      await sitQuiz(store, team, maya, inDays(-12, number), 5000);
    }
    await trained(store, team, maya);
    await signed(store, team, maya);
    expect(await statements(store, show)).toBe(short);
    expect(short).toBeLessThanOrEqual(26);
  });

  test("the queue asks as often for many as for one", async () => {
    const store = await open();
    const team = await aTeam(store);
    const show = () => showSignOffs({ store, actor: team.priya, now: NOON });
    const wait = async (name: string) => {
      const person = await anEnrolled(store, team, name);
      await trained(store, team, person);
      await signOff({
        store,
        actor: team.dana,
        now: inDays(-3),
        enrolmentId: person.enrolmentId,
        verdict: "competent",
        comment: "",
      });
    };
    await wait("Maya Okafor");
    await show();
    const one = await statements(store, show);
    await wait("Rui Santos");
    await wait("Ines Faria");
    expect((await show()).total).toBe(3);
    expect(await statements(store, show)).toBe(one);
  });
});

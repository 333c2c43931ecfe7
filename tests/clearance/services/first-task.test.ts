import { expect, test } from "vitest";
import { showBoard } from "~/clearance/services/board/show-board.server";
import { showTrainerHome } from "~/clearance/services/studio/show-trainer-home.server";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays, trained, type Team } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, aTrainer, NOON } from "../../support/makers";
import { decideSuspension, signOff } from "../../support/own-forms";

const EVERYBODY = { search: "", group: null, sort: "name", descending: false, page: 1 } as const;

async function managersFirst(store: Store, actor: Team["priya"]) {
  const board = await showBoard({ store, actor, now: NOON, query: { ...EVERYBODY, pageSize: 50 } });
  return board.first;
}

async function trainersFirst(store: Store, actor: Team["dana"]) {
  return (await showTrainerHome({ store, actor, now: NOON })).first;
}

eachEngine("the first thing to do", (open) => {
  test("is for a trainer to read what people learn, then to decide on who has waited longest", async () => {
    const store = await open();
    const team = await aTeam(store);
    expect(await trainersFirst(store, team.dana)).toMatchObject({
      kind: "read",
      company: { key: "harbour-and-pine" },
    });
    const maya = await anEnrolled(store, team, "Maya Okafor");
    const noor = await anEnrolled(store, team, "Noor Haddad");
    await trained(store, team, maya, inDays(-3));
    await trained(store, team, noor, inDays(-8));
    const { enrolmentId } = noor;
    expect(await trainersFirst(store, team.dana)).toEqual({
      kind: "decide",
      name: "Noor Haddad",
      enrolmentId,
    });
  });

  test("is for the trainer of a company without a playbook to see what it still needs: nobody can read there yet", async () => {
    const store = await open();
    const company = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const dana = await aTrainer(store, [company]);
    expect(await trainersFirst(store, dana)).toEqual({
      kind: "set-up",
      company: { key: "tidewater", name: "Tidewater" },
    });
  });

  test("goes away with a trainer’s first decision, and stays for another one", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team, "Maya Okafor");
    await trained(store, team, maya, inDays(-3));
    const { enrolmentId } = maya;
    const input = { store, enrolmentId, comment: "", now: NOON };
    await signOff({ ...input, actor: team.dana, verdict: "competent" });
    expect(await trainersFirst(store, team.dana)).toBeNull();
    const other = await aTrainer(store, [team.company], "Sam New");
    expect(await trainersFirst(store, other)).toMatchObject({ kind: "read" });
    expect(await managersFirst(store, team.priya)).toEqual({
      kind: "decide",
      name: "Maya Okafor",
      enrolmentId,
    });
  });

  test("is nothing where nobody waits and everybody has a programme", async () => {
    const store = await open();
    const team = await aTeam(store);
    await anEnrolled(store, team, "Maya Okafor");
    expect(await managersFirst(store, team.priya)).toBeNull();
  });

  test("is for a manager to give a programme to those without one, until they decide something", async () => {
    const store = await open();
    const team = await aTeam(store);
    const esther = await anEmployee(store, team.company);
    const personIds = [esther.personId];
    const assign = { kind: "assign", count: 1, personIds };
    expect(await managersFirst(store, team.priya)).toEqual(assign);
    const maya = await anEnrolled(store, team, "Maya Okafor");
    await decideSuspension({
      store,
      actor: team.priya,
      now: NOON,
      personId: maya.personId,
      action: "suspend",
      reason: "A complaint.",
    });
    expect(await managersFirst(store, team.priya)).toBeNull();
    const newcomer = await aManager(store, team.company, "Ada New");
    expect(await managersFirst(store, newcomer)).toEqual(assign);
  });
});

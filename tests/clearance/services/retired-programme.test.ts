import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { showClearance } from "~/learning/services/show-clearance.server";
import { showHome } from "~/learning/services/show-home.server";
import { showModule } from "~/learning/services/show-module.server";
import type { Store } from "~db/store";
import {
  anEnrolled,
  aPolicyVersion,
  aTeam,
  bumpContent,
  inDays,
  trained,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import { ownCompany } from "../../support/own";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";
import { signOff } from "../../support/own-forms";

async function judged(store: Store, { dana }: Team, { enrolmentId }: Enrolled) {
  await signOff({
    store,
    actor: dana,
    now: inDays(-2),
    enrolmentId,
    verdict: "competent",
    comment: "Kind and quick.",
  });
}

function authorised(store: Store, { priya }: Team, { enrolmentId }: Enrolled, now: Date) {
  return signOff({
    store,
    actor: priya,
    now,
    enrolmentId,
    verdict: "authorised",
    comment: "",
  });
}

async function retire(store: Store, { programme }: Team) {
  await store.write(async (tx) => {
    const { programme: table } = tx.tables;
    await tx.update(table).set({ retiredAt: NOON }).where(eq(table.id, programme.programme));
  });
  await bumpContent(store);
}

/** Every address of the training that a page's data leads to. */
function modulesLinked(home: Awaited<ReturnType<typeof showHome>>) {
  const rows = home.programmes.flatMap((programme) => programme.rows);
  return [
    ...rows.filter(({ kind }) => kind === "module").map(({ key }) => key),
    ...(home.next?.step.kind === "activity" ? [home.next.step.module] : []),
    ...home.reminders.flatMap(({ step }) => (step.kind === "activity" ? [step.module] : [])),
  ];
}

eachEngine("a programme that is no longer taught", (open) => {
  test("says until when its clearance runs, and leads nowhere", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await judged(store, team, maya);
    await authorised(store, team, maya, inDays(-1));
    await retire(store, team);

    const note = "This programme is no longer taught. Your clearance runs until 19 November 2027.";
    for (const now of [NOON, inDays(350)]) {
      const home = await showHome({ store, actor: maya, now });
      expect(modulesLinked(home)).toEqual([]);
      expect(home.next).toBeNull();
      expect(home.sentence).toContain("until 19 November 2027.");
      expect(home.programmes).toMatchObject([{ note, rows: [], steps: null }]);
      const { clearances } = await showClearance({ store, actor: maya, now });
      expect(clearances).toMatchObject([{ holds: true, notes: [note], missing: [] }]);
    }
    await expect(
      showModule({ store, actor: maya, now: NOON, moduleKey: "reply" }),
    ).rejects.toMatchObject({ status: 404 });
    const { rows } = await boardRows(store, { company: maya, now: NOON });
    expect(rows[0]).toMatchObject({ groups: ["cleared"], nextStep: null });
  });

  test("still asks for the policy that keeps its clearance", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await judged(store, team, maya);
    await authorised(store, team, maya, inDays(-1));
    await retire(store, team);
    await aPolicyVersion(store, team.company.id, 2, 0);
    await bumpContent(store);
    const home = await showHome({ store, actor: maya, now: inDays(1) });
    expect(home.next).toMatchObject({ step: { kind: "policy" }, number: 1 });
    const paused = await showHome({ store, actor: maya, now: inDays(20) });
    expect(paused.notices[0]?.title).toBe("Your clearance is paused");
  });

  test("after its clearance has ended, asks for nothing and promises nothing", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await judged(store, team, maya);
    await authorised(store, team, maya, inDays(-1));
    await retire(store, team);
    const now = inDays(400);
    const home = await showHome({ store, actor: maya, now });
    expect(home).toMatchObject({
      sentence:
        "Your clearance ended after 19 November 2027, and its programme is no longer taught.",
      next: null,
      notices: [],
    });
    expect(modulesLinked(home)).toEqual([]);
    const { clearances } = await showClearance({ store, actor: maya, now });
    expect(clearances).toMatchObject([
      {
        state: "expired",
        notes: ["This programme is no longer taught. Your clearance ended after 19 November 2027."],
        missing: [],
        notice: null,
      },
    ]);
  });

  test("is not there for people to whom it granted nothing, and nobody can sign for it any more", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await anEnrolled(store, team);
    await trained(store, team, maya);
    await judged(store, team, maya);
    await retire(store, team);
    const home = await showHome({ store, actor: maya, now: NOON });
    expect(home).toMatchObject({ programmes: [], fromTrainer: null });
    expect(modulesLinked(home)).toEqual([]);
    expect((await showClearance({ store, actor: maya, now: NOON })).clearances).toEqual([]);
    expect(await authorised(store, team, maya, NOON)).toEqual({
      ok: false,
      reason: { code: "not-awaiting", awaiting: null },
    });
    const { companyId, personId } = maya;
    const { programmes, history } = await showPerson({
      store,
      company: ownCompany(companyId),
      personId,
      now: NOON,
    });
    expect(programmes).toEqual([]);
    expect(history.map(({ kind }) => kind)).toContain("enrolled");
  });
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { GradedQuestion } from "~/assessment/rules/attempt";
import type { Employee } from "~/people/rules/actor";
import { showHandover } from "~/clearance/services/coverage/show-handover.server";
import { showSkills } from "~/clearance/services/board/show-skills.server";
import { markChanged } from "~/people/queries/changes";
import { newId } from "~db/ids";
import { markLeft } from "~/people/queries/memberships";
import type { Store } from "~db/store";
import { ownPerson } from "../../support/own";
import { aTeam, bumpContent, inDays, type Team } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";

/** A quiz handed in, of one question worth ten, and perhaps graded again. */
async function answered(
  store: Store,
  { programme }: Team,
  { companyId, personId }: Employee,
  ...grades: number[]
) {
  await store.write(async (tx) => {
    const { attempt, grade, questionRevision } = tx.tables;
    const [question] = await tx.select({ id: questionRevision.id }).from(questionRevision);
    const before = await tx.select().from(attempt).where(eq(attempt.personId, personId));
    const number = before.length + 1;
    const id = newId(NOON);
    const did = { companyId, personId, activityId: programme.quiz, revisionId: programme.revision };
    await tx.insert(attempt).values({ id, ...did, number, asked: [], startedAt: NOON });
    for (const [index, points] of grades.entries()) {
      const byQuestion: GradedQuestion[] = [
        {
          questionRevisionId: question!.id,
          answered: true,
          correct: points === 10,
          points,
          maxPoints: 10,
        },
      ];
      await tx.insert(grade).values({
        id: newId(NOON),
        attemptId: id,
        number: index + 1,
        ...did,
        points,
        maxPoints: 10,
        basisPoints: points * 1000,
        passed: points > 7,
        byQuestion,
        gradedAt: NOON,
      });
    }
    await markChanged(tx, ownPerson(companyId, personId));
  });
}

eachEngine("skills", (open) => {
  const shown = async (store: Store, team: Team) =>
    (await showSkills({ store, actor: team.priya, now: NOON, team: null, skill: null })).skills.map(
      ({ people, basisPoints }) => ({ people, basisPoints }),
    );

  test("are the latest attempts of three people or more, as they were graded last", async () => {
    const store = await open();
    const team = await aTeam(store);
    const [maya, rui, ana] = [
      await anEmployee(store, team.company),
      await anEmployee(store, team.company, "Rui Santos"),
      await anEmployee(store, team.company, "Ana Brandt"),
    ];
    expect(await shown(store, team)).toEqual([]);
    await answered(store, team, maya, 2);
    await answered(store, team, maya, 10);
    await answered(store, team, rui, 3, 6);
    expect(await shown(store, team)).toEqual([{ people: null, basisPoints: null }]);
    await answered(store, team, ana, 0);
    expect(await shown(store, team)).toEqual([{ people: 3, basisPoints: 5_333 }]);

    const { companyId, personId } = ana;
    await store.write((tx) => markLeft(tx, ownPerson(companyId, personId), { at: inDays(-1) }));
    expect(await shown(store, team)).toEqual([{ people: null, basisPoints: null }]);
  });

  test("of another company’s people are not counted", async () => {
    const store = await open();
    const team = await aTeam(store);
    for (const name of ["Maya Okafor", "Rui Santos", "Ana Brandt"])
      await answered(store, team, await anEmployee(store, team.company, name), 10);
    const other = await aCompany(store, { key: "tidewater" });
    const theo = await aManager(store, other, "Theo Lind");
    const view = await showSkills({ store, actor: theo, now: NOON, team: null, skill: null });
    expect(view.skills).toEqual([]);
    expect(await shown(store, team)).toEqual([{ people: 3, basisPoints: 10_000 }]);
  });
});

eachEngine("the handover", (open) => {
  test("shows the newest playbook, and how the share moved with every version that is out", async () => {
    const store = await open();
    const { company } = await aTeam(store);
    const [first] = await store.read.select().from(store.read.tables.playbookRevision);
    const tasks = (...now: ("agency" | "shared" | "company")[]) =>
      now.map((holder) => ({
        task: holder,
        now: holder,
        then: "company" as const,
        by: "2026-10",
      }));
    const publish = async (
      number: number,
      days: number,
      responsibilities: ReturnType<typeof tasks>,
    ) =>
      store.write((tx) =>
        tx.insert(tx.tables.playbookRevision).values({
          id: newId(NOON),
          companyId: company.id,
          number,
          hash: String(number),
          body: { ...first!.body, responsibilities },
          publishedAt: inDays(days),
        }),
      );
    await publish(2, -20, tasks("agency", "shared"));
    await publish(3, -5, tasks("company", "shared"));
    await bumpContent(store);
    const view = await showHandover({ store, company, now: NOON });
    expect(view.steps.map(({ task, state }) => [task, state])).toEqual([
      ["shared", { kind: "late", days: 21 }],
      ["company", { kind: "done" }],
    ]);
    expect(view.independence).toEqual({ held: 7_500, covered: 0, good: null, index: 3_750 });
    expect(view.history.slice(-2)).toEqual([
      { number: 2, day: "2026-11-01", held: 2_500 },
      { number: 3, day: "2026-11-16", held: 7_500 },
    ]);
  });
});

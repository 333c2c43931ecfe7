import { own } from "~/ledger/rules/own";
import { eq } from "drizzle-orm";
import type { ProgrammeBody } from "~/curriculum/rules/bodies";
import type { Employee } from "~/people/rules/actor";
import { addEnrolment } from "~/people/queries/organisation";
import { addAcknowledgement } from "~/clearance/queries/decisions";
import { markChanged } from "~/people/queries/changes";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aPlaybook, aQuiz } from "../questions/a-quiz";
import { aCompany, aManager, anEmployee, aTrainer, NOON } from "../makers";

const DAY_MS = 86_400_000;

/** Noon, some days from the day most tests take place on. */
export function inDays(days: number, minutes = 0): Date {
  return new Date(NOON.getTime() + days * DAY_MS + minutes * 60_000);
}

/** Every test's content has a stamp of its own: on PostgreSQL the tests of a file share one store and its copies. */
let stamp = 1000;

export async function bumpContent(store: Store) {
  stamp += 1;
  await store.write(async (tx) => {
    const { contentStamp } = tx.tables;
    await tx.update(contentStamp).set({ number: stamp }).where(eq(contentStamp.id, 1));
  });
}

export type Team = Awaited<ReturnType<typeof aTeam>>;

/** A company with two channels, a policy and a programme of one lesson and one quiz; two managers and a trainer. */
export async function aTeam(store: Store, key = "harbour-and-pine") {
  const company = await aCompany(store, { key });
  await aPlaybook(store, company);
  const programme = await aQuiz(store);
  await bumpContent(store);
  const policyId = await aPolicyVersion(store, company.id, 1, -30);
  await addChannels(store, company.id);
  return {
    company,
    programme,
    policyId,
    priya: await aManager(store, company),
    ben: await aManager(store, company, "Ben Ode"),
    dana: await aTrainer(store, [company]),
  };
}

/** A new revision of the team's programme, in force at once. */
export async function programmeFrom(
  store: Store,
  { programme }: Team,
  changes: Partial<ProgrammeBody>,
) {
  await store.write(async (tx) => {
    const { programmeRevision } = tx.tables;
    const known = await tx
      .select()
      .from(programmeRevision)
      .where(eq(programmeRevision.programmeId, programme.programme));
    const newest = known.reduce((a, b) => (a.number > b.number ? a : b));
    const number = newest.number + 1;
    const fresh = { id: newId(NOON), number, hash: String(number) };
    const body = { ...newest.body, ...changes };
    await tx.insert(programmeRevision).values({ ...newest, ...fresh, body });
  });
  await bumpContent(store);
}

export async function addChannels(store: Store, companyId: string) {
  await store.write(async (tx) => {
    for (const [position, name] of ["Instagram", "X"].entries()) {
      await tx.insert(tx.tables.channel).values({
        id: newId(NOON),
        companyId,
        key: name.toLowerCase(),
        network: name.toLowerCase(),
        name,
        handle: "@harbourandpine",
        characterLimit: 280,
        position,
      });
    }
  });
}

/** A version of the policy, with fourteen days to acknowledge it. */
export async function aPolicyVersion(
  store: Store,
  companyId: string,
  number: number,
  publishedInDays: number,
) {
  const id = newId(NOON);
  await store.write(async (tx) => {
    await tx.insert(tx.tables.policyVersion).values({
      id,
      companyId,
      version: `2026.${number}`,
      number,
      title: "Social media policy",
      source: "## Who may speak\n\nWhoever is cleared.",
      hash: `policy-${number}`,
      change: "New.",
      graceDays: 14,
      reacknowledge: true,
      publishedAt: inDays(publishedInDays),
    });
  });
  return id;
}

/** An employee enrolled for both channels. */
export async function anEnrolled(store: Store, team: Team, name = "Maya Okafor", at = inDays(-20)) {
  const employee = await anEmployee(store, team.company, name);
  const id = newId(at);
  await store.write((tx) =>
    addEnrolment(
      tx,
      employee,
      {
        id,
        programmeId: team.programme.programme,
        enrolledAt: at,
        enrolledBy: null,
        dueOn: null,
      },
      ["instagram", "x"],
    ),
  );
  return own({ ...employee, enrolmentId: id });
}

export type Enrolled = Awaited<ReturnType<typeof anEnrolled>>;

/** Everything an employee does for it: the lesson, the quiz at 90%, the policy. */
export async function trained(store: Store, team: Team, employee: Employee, at = inDays(-10)) {
  await finishLesson(store, team, employee, at);
  await sitQuiz(store, team, employee, at, 9000);
  await acknowledge(store, employee, team.policyId, at);
}

export async function finishLesson(store: Store, team: Team, employee: Employee, at: Date) {
  const { companyId, personId } = employee;
  await store.write(async (tx) => {
    const { activityRevision, completion } = tx.tables;
    const revisions = await tx
      .select({ id: activityRevision.id, number: activityRevision.number })
      .from(activityRevision)
      .where(eq(activityRevision.activityId, team.programme.lesson));
    const newest = revisions.reduce((a, b) => (a.number > b.number ? a : b));
    await tx
      .insert(completion)
      .values({
        id: newId(at),
        companyId,
        personId,
        activityId: team.programme.lesson,
        revisionId: newest.id,
        completedAt: at,
      })
      .onConflictDoNothing();
    await markChanged(tx, employee);
  });
}

export async function sitQuiz(
  store: Store,
  team: { programme: { quiz: string; revision: string } },
  employee: Employee,
  at: Date,
  basisPoints: number,
) {
  const { companyId, personId } = employee;
  await store.write(async (tx) => {
    const { attempt, grade } = tx.tables;
    const before = await tx
      .select({ id: attempt.id })
      .from(attempt)
      .where(eq(attempt.personId, personId));
    const number = before.length + 1;
    const id = newId(at);
    const owned = {
      companyId,
      personId,
      activityId: team.programme.quiz,
      revisionId: team.programme.revision,
    };
    await tx.insert(attempt).values({ id, ...owned, number, asked: [], startedAt: at });
    await tx.insert(grade).values({
      id: newId(at),
      attemptId: id,
      number: 1,
      ...owned,
      points: basisPoints / 100,
      maxPoints: 100,
      basisPoints,
      passed: basisPoints >= 8000,
      byQuestion: [],
      gradedAt: at,
    });
    await markChanged(tx, employee);
  });
}

export async function acknowledge(
  store: Store,
  employee: Employee,
  policyVersionId: string,
  at: Date,
) {
  const { name, sessionId } = employee;
  await store.write((tx) =>
    addAcknowledgement(tx, employee, {
      id: newId(at),
      policyVersionId,
      policyHash: "policy",
      typedName: name.toUpperCase(),
      sessionId,
      ipAddress: null,
      acknowledgedAt: at,
    }),
  );
}

/** A new revision of the lesson, published now. */
export async function reviseLesson(
  store: Store,
  team: Team,
  impact: "wording" | "relearn",
  now: Date,
) {
  await store.write(async (tx) => {
    const { activityRevision } = tx.tables;
    const known = await tx
      .select()
      .from(activityRevision)
      .where(eq(activityRevision.activityId, team.programme.lesson));
    const newest = known.reduce((a, b) => (a.number > b.number ? a : b));
    const number = newest.number + 1;
    const fresh = { id: newId(now), number, hash: String(number), publishedAt: now, impact };
    await tx.insert(activityRevision).values({ ...newest, ...fresh });
  });
  await bumpContent(store);
}

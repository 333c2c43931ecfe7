import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordDecision } from "~/services/ledger/record-decision.server";
import { insertAllowance } from "~db/queries/allowances";
import { addSignOff, addSuspension } from "~db/queries/decisions";
import { addHours } from "~db/queries/hours";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aPlaybook, aQuiz, enrolled } from "../support/a-quiz";
import { eachEngine } from "../support/engines";
import { aCompany, aManager, anEmployee, aTrainer, NOON } from "../support/makers";

/** Everything that is only added to, with a column to try to change. */
const ONLY_ADDED = {
  completion: "completed_at",
  attempt: "number",
  attempt_step: "seq",
  grade: "passed",
  allowance: "amount",
  acknowledgement: "typed_name",
  sign_off: "verdict",
  sign_off_request: "requested_at",
  clearance: "valid_until",
  clearance_channel: "channel_id",
  suspension: "reason",
  working_hours: "week",
  playbook_revision: "hash",
  policy_version: "source",
  programme_revision: "hash",
  module_revision: "hash",
  activity_revision: "impact",
  question_revision: "hash",
  ledger_entry: "facts",
};

async function reasonOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "it was accepted";
  } catch (error) {
    const causes: string[] = [];
    for (let at = error; at instanceof Error; at = at.cause) causes.push(at.message);
    return causes.join("\n");
  }
}

/** A row in every table that is only added to. */
async function aWholeHistory(store: Store) {
  const quiz = await aQuiz(store);
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const maya = await anEmployee(store, company);
  const priya = await aManager(store, company);
  const dana = await aTrainer(store, [company]);
  await enrolled(store, maya, quiz);
  const owned = { companyId: company.id, personId: maya.personId };
  await store.write(async (tx) => {
    const t = tx.tables;
    const [enrolment] = await tx.select().from(t.enrolment);
    const enrolmentId = enrolment!.id;
    const [question] = await tx.select().from(t.questionRevision);
    const did = { ...owned, activityId: quiz.quiz, revisionId: quiz.revision };
    await tx.insert(t.completion).values({ id: "c", ...did, completedAt: NOON });
    await tx.insert(t.attempt).values({ id: "a", ...did, number: 1, asked: [], startedAt: NOON });
    await tx.insert(t.attemptStep).values({
      attemptId: "a",
      seq: 1,
      kind: "submitted",
      questionRevisionId: question!.id,
      body: {} as never,
      at: NOON,
    });
    const points = { points: 1, maxPoints: 1, basisPoints: 10_000, passed: true, byQuestion: [] };
    await tx
      .insert(t.grade)
      .values({ id: "g", attemptId: "a", number: 1, ...did, ...points, gradedAt: NOON });
    await tx.insert(t.policyVersion).values({
      id: "p",
      companyId: company.id,
      version: "2026.1",
      number: 1,
      title: "Policy",
      source: "…",
      hash: "1",
      change: "First.",
      graceDays: 14,
      reacknowledge: true,
      publishedAt: NOON,
    });
    await tx.insert(t.acknowledgement).values({
      id: "k",
      ...owned,
      policyVersionId: "p",
      typedName: maya.name,
      policyHash: "1",
      acknowledgedAt: NOON,
    });
    const signing = { ...owned, enrolmentId, comment: "", signedAt: NOON };
    await addSignOff(tx, {
      id: "s",
      ...signing,
      kind: "trainer",
      verdict: "competent",
      signedBy: dana.personId,
    });
    await tx.insert(t.signOffRequest).values({ id: "r", ...owned, enrolmentId, requestedAt: NOON });
    await tx.insert(t.clearance).values({
      id: "l",
      ...owned,
      enrolmentId,
      programmeId: quiz.programme,
      level: "reply",
      validFrom: "2026-11-21",
      validUntil: "2027-11-20",
      signOffId: "s",
      grantedAt: NOON,
    });
    await tx.insert(t.channel).values({
      id: "h",
      companyId: company.id,
      key: "instagram",
      network: "Instagram",
      name: "Instagram",
      handle: "@h",
      characterLimit: 2200,
      position: 1,
    });
    await tx
      .insert(t.clearanceChannel)
      .values({ clearanceId: "l", channelId: "h", companyId: company.id });
    await insertAllowance(tx, {
      ...owned,
      activityId: quiz.quiz,
      kind: "extra-time",
      amount: 25,
      reason: "A reason.",
      grantedBy: dana.personId,
      grantedAt: NOON,
    });
    await addHours(tx, {
      id: "w",
      ...owned,
      validFrom: "2026-11-21",
      week: [[], [], [], [], [], [], []],
      setBy: maya.personId,
      setAt: NOON,
    });
    await addSuspension(tx, {
      id: "u",
      ...owned,
      action: "suspend",
      reason: "A reason.",
      decidedBy: priya.personId,
      decidedAt: NOON,
    });
    await recordDecision(tx, {
      ...owned,
      at: NOON,
      kind: "held-back",
      actor: priya,
      evidence: "u",
      facts: { action: "suspend" },
      personal: { reason: "A reason." },
    });
  });
  return { company, maya, priya, dana };
}

eachEngine("history", (open) => {
  test("is only added to: the database refuses to change it or to take any of it away", async () => {
    const store = await open();
    await aWholeHistory(store);
    for (const [table, column] of Object.entries(ONLY_ADDED)) {
      const name = sql.identifier(table);
      const [row] = await store.read.select({ there: sql`1` }).from(sql`${name}`);
      expect(row, `${table} has a row to try it on`).toBeDefined();
      const change = sql`${sql.identifier(column)} = ${sql.identifier(column)}`;
      for (const statement of [sql`update ${name} set ${change}`, sql`delete from ${name}`]) {
        // A statement of its own, which is `run` on one engine and `execute` on the other.
        const refused = await reasonOf(() =>
          store.write(async (tx) => {
            const door = tx as unknown as Record<"run" | "execute", (s: unknown) => unknown>;
            await (door.run ? door.run(statement) : door.execute(statement));
          }),
        );
        expect(refused, table).toContain(`${table} is only added to`);
      }
    }
  });

  test("a sign-off or a suspension by the person it is about is refused by the database too", async () => {
    const store = await open();
    const { company, maya } = await aWholeHistory(store);
    const owned = { companyId: company.id, personId: maya.personId };
    const [enrolment] = await store.read.select().from(store.read.tables.enrolment);
    const own = () =>
      store.write((tx) =>
        addSignOff(tx, {
          id: newId(NOON),
          ...owned,
          enrolmentId: enrolment!.id,
          kind: "trainer",
          verdict: "competent",
          comment: "",
          signedBy: maya.personId,
          signedAt: NOON,
        }),
      );
    expect(await reasonOf(own)).toContain("sign_off_not_own");
    const lift = () =>
      store.write((tx) =>
        addSuspension(tx, {
          id: newId(NOON),
          ...owned,
          action: "reinstate",
          reason: "I am fine.",
          decidedBy: maya.personId,
          decidedAt: NOON,
        }),
      );
    expect(await reasonOf(lift)).toContain("suspension_not_own");
  });

  test("one sign-off grants one clearance, and a clearance does not end before it begins", async () => {
    const store = await open();
    await aWholeHistory(store);
    const [clearance] = await store.read.select().from(store.read.tables.clearance);
    const add = (changes: object) =>
      reasonOf(() =>
        store.write((tx) =>
          tx.insert(tx.tables.clearance).values({ ...clearance!, id: "again", ...changes }),
        ),
      );
    expect(await add({})).toMatch(/unique/i);
    expect(await add({ validUntil: "2026-11-20" })).toContain("clearance_dates");
  });
});

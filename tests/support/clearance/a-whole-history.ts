import { own } from "~/ledger/rules/own";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { insertAllowance } from "~/assessment/queries/allowances";
import { addSignOff, addSuspension } from "~/clearance/queries/decisions";
import { addHours } from "~/clearance/queries/hours";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aPlaybook, aQuiz, enrolled } from "../questions/a-quiz";
import { aWholePractice } from "../practice/a-whole-practice";
import { aCompany, aManager, anEmployee, aTrainer, NOON } from "../makers";

/** A row in every table that is only added to. */
export async function aWholeHistory(store: Store) {
  const quiz = await aQuiz(store);
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const maya = await anEmployee(store, company);
  const priya = await aManager(store, company);
  const rob = await aManager(store, company);
  const dana = await aTrainer(store, [company]);
  await enrolled(store, maya, quiz);
  const owned = { companyId: company.id, personId: maya.personId };
  await store.write(async (tx) => {
    const t = tx.tables;
    const [enrolment] = await tx.select().from(t.enrolment);
    const enrolmentId = enrolment!.id;
    const [question] = await tx.select().from(t.questionRevision);
    const did = { ...owned, activityId: quiz.quiz, revisionId: quiz.revision };
    const copy = { id: "u", activityId: quiz.quiz, companyId: owned.companyId };
    await tx.insert(t.activityCopy).values({ ...copy, fromNumber: 2 });
    const [module] = await tx.select().from(t.module);
    await tx.insert(t.moduleTranslation).values({
      id: "y",
      moduleId: module!.id,
      language: "de",
      number: 1,
      ofNumber: 1,
      hash: null,
      publishedAt: NOON,
      body: null,
    });
    await tx.insert(t.activityTranslation).values({
      id: "w",
      activityId: quiz.quiz,
      language: "de",
      number: 1,
      ofNumber: 1,
      hash: null,
      publishedAt: NOON,
      body: null,
    });
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
    await tx.insert(t.policyTranslation).values({
      id: "x",
      companyId: company.id,
      policyVersionId: "p",
      language: "de",
      number: 1,
      hash: null,
      publishedAt: NOON,
      body: null,
    });
    await tx.insert(t.acknowledgement).values({
      id: "k",
      ...owned,
      policyVersionId: "p",
      typedName: maya.name,
      policyHash: "1",
      acknowledgedAt: NOON,
    });
    const signed = own({ ...owned, enrolmentId });
    const signing = { comment: "", signedAt: NOON };
    await addSignOff(tx, signed, {
      id: "s",
      ...signing,
      kind: "trainer",
      verdict: "competent",
      signedBy: dana.personId,
    });
    await addSignOff(tx, signed, {
      id: "m",
      ...signing,
      kind: "manager",
      verdict: "authorised",
      signedBy: priya.personId,
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
      signOffId: "m",
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
    await aWholePractice(tx, {
      owned,
      did: { activityId: quiz.quiz, revisionId: quiz.revision },
      enrolmentId,
      channelId: "h",
      trainerId: dana.personId,
    });
    await insertAllowance(tx, maya, {
      id: newId(NOON),
      activityId: quiz.quiz,
      kind: "extra-time",
      amount: 25,
      reason: "A reason.",
      grantedBy: dana.personId,
      grantedAt: NOON,
    });
    await addHours(tx, maya, {
      id: "w",
      validFrom: "2026-11-21",
      week: [[], [], [], [], [], [], []],
      setBy: maya.personId,
      setAt: NOON,
    });
    await addSuspension(tx, maya, {
      id: "u",
      action: "suspend",
      reason: "A reason.",
      decidedBy: priya.personId,
      decidedAt: NOON,
    });
    const decided = { reason: "A reason.", decidedBy: priya.personId, decidedAt: NOON };
    await tx
      .insert(t.enrolmentChange)
      .values({ id: "e", ...owned, enrolmentId, kind: "end", ...decided });
    await tx.insert(t.moduleCredit).values({
      id: "d",
      ...owned,
      moduleId: quiz.module,
      kind: "exemption",
      validUntil: "2027-11-20",
      evidence: "",
      ...decided,
    });
    await tx.insert(t.moduleCreditEnd).values({ creditId: "d", ...owned, ...decided });
    const inCompany = { companyId: company.id };
    const created = { createdBy: priya.personId, createdAt: NOON };
    const ended = { endedBy: priya.personId, endedAt: NOON };
    await tx
      .insert(t.assignment)
      .values({ id: "n", ...inCompany, programmeId: quiz.programme, ...created });
    await tx
      .insert(t.assignmentChannel)
      .values({ assignmentId: "n", channelId: "h", ...inCompany });
    await tx.insert(t.assignmentEnd).values({ assignmentId: "n", ...inCompany, ...ended });
    await tx.insert(t.delegation).values({
      id: "o",
      ...inCompany,
      fromPersonId: priya.personId,
      toPersonId: rob.personId,
      startsOn: "2026-11-21",
      endsOn: "2026-11-30",
      ...created,
    });
    await tx.insert(t.delegationEnd).values({ delegationId: "o", ...inCompany, ...ended });
    await tx.insert(t.contentFile).values({ id: "f", path: "modules/reply/angry.md" });
    await tx.insert(t.contentFileRevision).values({
      id: "fr",
      fileId: "f",
      number: 1,
      text: "…",
      hash: "1",
      origin: "studio",
      publishedAt: NOON,
      publishedBy: dana.personId,
    });
    await tx.insert(t.draftAside).values({
      id: "da",
      path: "modules/reply/angry.md",
      baseNumber: 1,
      text: "…",
      savedAt: NOON,
      savedBy: dana.personId,
      setAsideAt: NOON,
      setAsideBy: dana.personId,
    });
    await recordDecision(tx, {
      company: maya,
      personId: maya.personId,
      at: NOON,
      kind: "held-back",
      actor: priya,
      evidence: "u",
      facts: { action: "suspend" },
      personal: { reason: "A reason." },
    });
  });
  return { company, maya, priya, rob, dana };
}

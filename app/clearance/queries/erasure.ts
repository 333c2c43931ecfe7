import { and, eq, inArray, isNull, ne, notExists, or } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { NoticeFacts } from "~/clearance/rules/events/notice-kinds";
import type { StepBody } from "~/assessment/rules/steps";
import { m } from "~/kit/language/m";
import { nameSortKey } from "~/kit/text/name-order";
import type { Tables } from "~db/schema/tables";
import type { Tx } from "~db/store";
import { markLeft } from "~/people/queries/memberships";

/** Somebody of a company, and all that they are or were there. */
export async function findPersonToErase(tx: Tx, { companyId }: OwnCompany, personId: string) {
  const { membership, person } = tx.tables;
  const rows = await tx
    .select({ name: person.name, role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.personId, personId), eq(membership.companyId, companyId)));
  const [found] = rows;
  if (!found) return null;
  return own({ personId, companyId, name: found.name, roles: rows.map(({ role }) => role) });
}

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

/** What stays as it is: nothing is set. */
const KEPT = undefined;

/** What each column of an erased person holds afterwards. Every column has to be here. */
function blankedPerson(
  id: string,
  { name, now }: { name: string; now: Date },
): { [Column in keyof Row<"person">]: Row<"person">[Column] | typeof KEPT } {
  return {
    id: KEPT,
    name,
    sortName: nameSortKey(name),
    givenName: name,
    // Each address has to be different; `.invalid` belongs to no one. Source: RFC 2606.
    email: `${id}@erased.invalid`,
    emailVerified: KEPT,
    image: null,
    language: null,
    signedInAt: KEPT,
    createdAt: KEPT,
    updatedAt: now,
  };
}

type OfSomebody = {
  [Name in keyof Tables]: Tables[Name] extends { personId: unknown } ? Name : never;
}[keyof Tables];

/**
 * What becomes of the rows about an erased person: they stay, they go, or what was typed and written in them is blanked.
 * Ids, dates, verdicts and grades stay. Every table with a person has to be here; rows go in this order.
 */
export const ROWS: { [Name in OfSomebody]: "stay" | "go" | Partial<Row<Name>> } = {
  membership: "stay",
  formerName: "go",
  addressChange: "go",
  session: "go",
  signInCode: "go",
  passkey: "go",
  calendarFeed: "go",
  // What stood for it in the status lists is revoked by that.
  credentialShare: "go",
  scimUser: "go",
  groupAccount: "go",
  secondFactor: "go",
  recoveryCode: "go",
  ssoIdentity: "go",
  chatAccount: "go",
  account: "go",
  notice: "go",
  outbox: "go",
  invitation: "go",
  noticePreference: "go",
  webhookDelivery: "go",
  webhookTold: "go",
  pendingSignOff: "go",
  lessonProgress: "go",
  // Derived, with the name in it to be found by.
  standingPerson: "go",
  standingDetail: "go",
  practiceDraft: "go",
  calibrationDraft: "go",
  trainerCalibrationDraft: "go",
  judging: "go",
  falseAlarm: "go",
  practiceExample: "go",
  savedPhrase: "go",
  liveReviewer: "go",
  practiceReply: { body: null, findings: null },
  judgement: { comments: null, feedback: "" },
  liveReply: { url: "", image: null, asked: "", text: "" },
  liveReview: { finding: "" },
  brokeredPost: { text: "" },
  incident: { post: null },
  incidentReview: { post: null, reason: "" },
  intention: { when: "", then: "" },
  acknowledgement: { typedName: "", ipAddress: null, sessionId: null },
  signOff: { comment: "" },
  suspension: { reason: "", incident: "" },
  enrolmentChange: { reason: "" },
  moduleCredit: { reason: "", evidence: "" },
  moduleCreditEnd: { reason: "" },
  allowance: { reason: "" },
  messageReview: "stay",
  attempt: "stay",
  grade: "stay",
  completion: "stay",
  enrolment: "stay",
  practiceShift: "stay",
  practiceConsent: "stay",
  calibration: "stay",
  trainerCalibration: "stay",
  scenarioPlay: "stay",
  scenarioStep: "stay",
  scenarioEnd: "stay",
  signOffRequest: "stay",
  clearance: "stay",
  personChange: "stay",
  gateChange: "stay",
  teamMember: "stay",
  engagement: "stay",
  workingHours: "stay",
  draftReader: "stay",
  // What is personal in an entry was sealed by the key, which is destroyed.
  ledgerEntry: "stay",
  personKey: "stay",
};

/**
 * Removes a person's name and address. In place of the name stands a word of the agency's language. Whether it did: who is also
 * something elsewhere, where they were not erased, keeps them and their ways to sign in.
 */
export async function blankPerson(tx: Tx, one: OwnPerson, now: Date) {
  const { membership, person, personKey } = tx.tables;
  const { companyId, personId: id } = one;
  const erasedThere = tx
    .select({ id: personKey.personId })
    .from(personKey)
    .where(
      and(
        eq(personKey.companyId, membership.companyId),
        eq(personKey.personId, id),
        isNull(personKey.key),
      ),
    );
  await markLeft(tx, one, { at: now, evenArchived: true });
  const [elsewhere] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.personId, id),
        or(ne(membership.companyId, companyId), isNull(membership.companyId)),
        notExists(erasedThere),
      ),
    )
    .limit(1);
  if (elsewhere) return false;
  await tx
    .update(person)
    .set(blankedPerson(id, { name: m.clearance_history_erased(), now }))
    .where(eq(person.id, id));
  return true;
}

/**
 * Blanks what a person typed and what was written about them, which the database allows only once their key is destroyed, and
 * deletes what they were told, what others were told about them, and the mails that would tell it. `everywhere` also takes what is
 * of no company, such as every way to sign in.
 */
export async function blankRecords(
  tx: Tx,
  one: OwnPerson,
  { everywhere }: { everywhere: boolean },
) {
  const { companyId, personId } = one;
  const { notice } = tx.tables;
  await tx
    .delete(notice)
    .where(and(eq(notice.companyId, companyId), eq(notice.aboutPersonId, personId)));
  for (const [name, fate] of Object.entries(ROWS)) {
    if (fate === "stay") continue;
    const table: { personId: SQLiteColumn; companyId?: SQLiteColumn } & SQLiteTable =
      tx.tables[name as OfSomebody];
    if (!table.companyId && !everywhere) continue;
    const rows = and(
      eq(table.personId, personId),
      table.companyId && eq(table.companyId, companyId),
    );
    if (fate === "go") await tx.delete(table).where(rows);
    else await tx.update(table).set(fate).where(rows);
  }
  await blankSteps(tx, one);
}

/**
 * Takes the name of a manager out of what others were told of their decisions. Where someone else has the same name, it stays: it is
 * theirs too, and nothing tells the two apart.
 */
export async function blankDecider(
  tx: Tx,
  { companyId, personId, name }: OwnPerson & { name: string },
) {
  const { notice, person } = tx.tables;
  const namesakes = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.name, name), ne(person.id, personId)))
    .limit(1);
  if (namesakes.length > 0) return;
  const told = await tx
    .select({ id: notice.id, facts: notice.facts })
    .from(notice)
    .where(eq(notice.companyId, companyId));
  for (const { id, facts } of told) {
    const blanked = withoutDecider(facts, (by) =>
      by.replaceAll(name, m.clearance_history_erased()),
    );
    if (JSON.stringify(blanked) === JSON.stringify(facts)) continue;
    await tx.update(notice).set({ facts: blanked }).where(eq(notice.id, id));
  }
}

function withoutDecider(facts: NoticeFacts, blank: (by: string) => string): NoticeFacts {
  const { remindedBy } = facts;
  const said = remindedBy === undefined ? facts : { ...facts, remindedBy: blank(remindedBy) };
  if (said.kind === "feedback") return { ...said, by: blank(said.by) };
  if (said.kind === "paused" && "by" in said.reason)
    return { ...said, reason: { ...said.reason, by: blank(said.reason.by) } };
  return said;
}

/** Why an attempt was changed, and what was typed into gaps. Which options were chosen stays: it names nobody. */
async function blankSteps(tx: Tx, { companyId, personId }: OwnPerson) {
  const { attempt, attemptStep } = tx.tables;
  const steps = await tx
    .select({ attemptId: attemptStep.attemptId, seq: attemptStep.seq, body: attemptStep.body })
    .from(attempt)
    .innerJoin(attemptStep, eq(attemptStep.attemptId, attempt.id))
    .where(
      and(
        eq(attempt.companyId, companyId),
        eq(attempt.personId, personId),
        inArray(attemptStep.kind, ["answered", "extended", "reopened", "regraded"]),
      ),
    );
  for (const { attemptId, seq, body } of steps) {
    const blanked = blankedStep(body);
    if (blanked === null) continue;
    await tx
      .update(attemptStep)
      .set({ body: blanked })
      .where(and(eq(attemptStep.attemptId, attemptId), eq(attemptStep.seq, seq)));
  }
}

function blankedStep(body: StepBody): StepBody | null {
  if ("reason" in body) return { ...body, reason: "" };
  if (!("response" in body)) return null;
  const { response } = body;
  const typed = typeof response === "object" && response !== null && "texts" in response;
  return typed ? { ...body, response: { ...response, texts: [] } } : null;
}

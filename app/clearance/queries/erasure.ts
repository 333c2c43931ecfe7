import { and, eq, inArray, ne } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { NoticeFacts } from "~/clearance/rules/events/notice-kinds";
import type { StepBody } from "~/assessment/rules/steps";
import { m } from "~/kit/language/m";
import { nameSortKey } from "~/kit/text/name-order";
import type { Tables } from "~db/schema/tables";
import type { Tx } from "~db/store";
import { markChanged } from "~/people/queries/changes";

export async function findPersonToErase(tx: Tx, { companyId }: OwnCompany, personId: string) {
  const { person } = tx.tables;
  const [found] = await tx
    .select({ personId: person.id, name: person.name, role: person.role, leftAt: person.leftAt })
    .from(person)
    .where(and(eq(person.id, personId), eq(person.companyId, companyId)));
  return found ? own({ ...found, companyId }) : null;
}

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

/** What stays as it is: nothing is set. */
const KEPT = undefined;

/** What each column of an erased person holds afterwards. Every column has to be here. */
function blankedPerson(
  id: string,
  { name, leftAt, now }: { name: string; leftAt: Date; now: Date },
): { [Column in keyof Row<"person">]: Row<"person">[Column] | typeof KEPT } {
  return {
    id: KEPT,
    companyId: KEPT,
    role: KEPT,
    name,
    sortName: nameSortKey(name),
    givenName: name,
    // Each address has to be different; `.invalid` belongs to no one. Source: RFC 2606.
    email: `${id}@erased.invalid`,
    emailVerified: KEPT,
    image: null,
    language: null,
    createdAt: KEPT,
    updatedAt: now,
    leftAt,
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
  session: "go",
  signInCode: "go",
  passkey: "go",
  secondFactor: "go",
  recoveryCode: "go",
  account: "go",
  notice: "go",
  outbox: "go",
  noticePreference: "go",
  pendingSignOff: "go",
  lessonProgress: "go",
  acknowledgement: { typedName: "", ipAddress: null, sessionId: null },
  signOff: { comment: "" },
  suspension: { reason: "", incident: "" },
  enrolmentChange: { reason: "" },
  moduleCredit: { reason: "", evidence: "" },
  moduleCreditEnd: { reason: "" },
  allowance: { reason: "" },
  attempt: "stay",
  grade: "stay",
  completion: "stay",
  enrolment: "stay",
  signOffRequest: "stay",
  clearance: "stay",
  personChange: "stay",
  teamMember: "stay",
  engagement: "stay",
  workingHours: "stay",
  draftReader: "stay",
  // What is personal in an entry was sealed by the key, which is destroyed.
  ledgerEntry: "stay",
  personKey: "stay",
};

/** Removes a person's name and address, and every way to sign in. In place of the name stands a word of the agency's language. */
export async function blankPerson(
  tx: Tx,
  one: OwnPerson,
  { leftAt, now }: { leftAt: Date; now: Date },
) {
  const { person } = tx.tables;
  const { companyId, personId: id } = one;
  await tx
    .update(person)
    .set(blankedPerson(id, { name: m.clearance_history_erased(), leftAt, now }))
    .where(and(eq(person.id, id), eq(person.companyId, companyId)));
  await markChanged(tx, one);
}

/**
 * Blanks what a person typed and what was written about them, which the database allows only once their key is destroyed, and
 * deletes what they were told, what others were told about them, and the mails that would tell it.
 */
export async function blankRecords(tx: Tx, one: OwnPerson) {
  const { companyId, personId } = one;
  const { notice } = tx.tables;
  await tx
    .delete(notice)
    .where(and(eq(notice.companyId, companyId), eq(notice.aboutPersonId, personId)));
  for (const [name, fate] of Object.entries(ROWS)) {
    if (fate === "stay") continue;
    // A table that names no company is of the person alone, whose company has been looked at.
    const table: { personId: SQLiteColumn; companyId?: SQLiteColumn } & SQLiteTable =
      tx.tables[name as OfSomebody];
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

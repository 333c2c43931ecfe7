import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { own } from "~/ledger/rules/own";
import { addSignOff, addSuspension } from "~/clearance/queries/decisions";
import { newId } from "~db/ids";
import { aWholeHistory } from "../support/clearance/a-whole-history";
import { eachEngine } from "../support/harness/engines";
import { NOON } from "../support/makers";
import { reasonOf } from "../support/refused";

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
  enrolment_change: "reason",
  module_credit: "valid_until",
  module_credit_end: "reason",
  practice_shift: "number",
  practice_reply: "right_decision",
  judgement: "verdict",
  calibration: "passed",
  trainer_calibration: "agreement",
  practice_consent: "consent",
  scenario_play: "number",
  scenario_step: "choice",
  scenario_end: "good",
  live_reply: "text",
  live_review: "verdict",
  incident: "reported_at",
  incident_review: "verdict",
  intention: "then_i_will",
  assignment: "due_on",
  assignment_channel: "channel_id",
  assignment_end: "ended_at",
  delegation: "ends_on",
  delegation_end: "ended_at",
  working_hours: "week",
  playbook_revision: "hash",
  policy_version: "source",
  policy_translation: "hash",
  programme_revision: "hash",
  module_revision: "hash",
  activity_revision: "impact",
  activity_copy: "from_number",
  activity_translation: "of_number",
  module_translation: "of_number",
  question_revision: "hash",
  content_file_revision: "text",
  draft_aside: "text",
  ledger_entry: "facts",
};

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
    const { maya } = await aWholeHistory(store);
    const [enrolment] = await store.read.select().from(store.read.tables.enrolment);
    const { companyId, personId } = maya;
    const enrolled = own({ enrolmentId: enrolment!.id, companyId, personId });
    const onesOwn = () =>
      store.write((tx) =>
        addSignOff(tx, enrolled, {
          id: newId(NOON),
          kind: "trainer",
          verdict: "competent",
          comment: "",
          signedBy: maya.personId,
          signedAt: NOON,
        }),
      );
    expect(await reasonOf(onesOwn)).toContain("sign_off");
    const lift = () =>
      store.write((tx) =>
        addSuspension(tx, maya, {
          id: newId(NOON),
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

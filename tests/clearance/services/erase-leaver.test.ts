import { getTableColumns } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { questionType } from "~/assessment/rules/question-types/registry";
import { endOverdueAttempts } from "~/assessment/services/end-overdue-attempts.server";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { ROWS } from "~/clearance/queries/erasure";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { eraseLeaver, showErasure } from "~/clearance/services/people/erase-leaver.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { own } from "~/ledger/rules/own";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import type { Employee } from "~/people/rules/actor";
import { sqliteDialect } from "~db/dialect.sqlite";
import { defineTables } from "~db/schema/tables";
import type { Store } from "~db/store";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, NOON } from "../../support/makers";
import { decideSuspension } from "../../support/own-forms";
import { aSingleChoice, enrolled } from "../../support/questions/a-quiz";
import { aClass, begin, minutesOn, sit } from "../../support/questions/a-sitting";

const GAP: QuestionBody = {
  type: "fill-gap",
  objective: "reply.acknowledge",
  points: 1,
  stem: "Fill it in.",
  reread: "angry-in-public#acknowledge-first",
  content: { text: "We say ___.", gaps: [{ accept: ["sorry"], feedback: "FEEDBACK" }] },
};
const LATER = minutesOn(24 * 60);

/** Zoë and Maya have both typed and been written about; Zoë has an attempt open, and has left. */
async function aLeaver(store: Store, { left = true } = {}) {
  const questions = { gap: GAP, jo: aSingleChoice("jo") };
  const { company, quiz, maya } = await aClass(store, { questions, timeLimitMinutes: 6 });
  const priya = await aManager(store, company);
  const person = { name: "Zoë Quist", givenName: "Zoë", email: "zoe@example.test" };
  const who = { ...person, role: "employee" as const, company };
  const personId = await addNewPerson({ store, now: NOON, person: who });
  const zoe: Employee = own({ ...maya, ...person, personId });
  await enrolled(store, zoe, quiz);
  for (const actor of [zoe, maya]) {
    await sit(store, actor, ["right", "right"]);
    const now = minutesOn(10);
    const attemptId = await begin(store, actor, [null, "wrong"], { now });
    const [found] = (await store.read.select().from(store.read.tables.attempt)).filter(
      ({ id }) => id === attemptId,
    );
    const number = found!.asked.findIndex(({ type }) => type === "fill-gap") + 1;
    const fields = questionType("fill-gap").toForm({ texts: [`${actor.name}, that’s me`] });
    const answer = { number, fields, certainty: null, clientSeq: null };
    await saveAnswer({ store, actor, now, attemptId, answers: [answer] });
    const reason = `${actor.name} was rude.`;
    const about = { store, actor: priya, now: minutesOn(11), personId: actor.personId };
    await decideSuspension({ ...about, action: "suspend", reason });
  }
  if (left) await leaveCompany({ store, actor: priya, now: minutesOn(12), personId });
  const asked = { store, actor: priya, now: LATER, personId, typedName: "zoe QUIST " };
  return { company, maya, zoe, priya, erase: { ...asked, reason: "asked" as const } };
}

async function rowsOf(store: Store) {
  const rows: { table: string; row: Record<string, unknown> }[] = [];
  for (const [table, one] of Object.entries(store.read.tables))
    for (const row of await store.read.select().from(one)) rows.push({ table, row });
  return rows;
}

eachEngine("erasing someone who has left", (open) => {
  test("blanks what they typed and what names them, leaves everyone else’s rows and the ledger whole", async () => {
    const store = await open();
    const { company, zoe, priya, erase } = await aLeaver(store);
    const before = await rowsOf(store);
    expect(JSON.stringify(before)).toMatch(/Zoë Quist, that’s me/);
    const chain = await verifyChain(store.read, company);
    expect(await eraseLeaver(erase)).toEqual({ ok: true, done: true });

    const after = await rowsOf(store);
    expect(JSON.stringify(after)).not.toMatch(/Zoë|Quist|zoe@/);
    const hers = new Set(
      before.flatMap(({ table, row }) =>
        table === "attempt" && row.personId === zoe.personId ? [row.id] : [],
      ),
    );
    const ofOthers = (rows: typeof before) =>
      rows.filter(
        ({ row }) => !JSON.stringify(row).includes(zoe.personId) && !hers.has(row.attemptId),
      );
    expect(ofOthers(after)).toEqual(ofOthers(before));
    expect(JSON.stringify(after)).toMatch(/Maya Okafor, that’s me/);

    const whole = await verifyChain(store.read, company);
    if (!chain.ok) throw new Error("The ledger should be whole.");
    expect(whole).toMatchObject({ ok: true, last: { seq: chain.last.seq + 1 } });
    const query = { before: null, name: "", kind: null };
    const { entries } = await showLedger({ store, actor: priya, query, pageSize: 1 });
    expect(entries[0]).toMatchObject({
      what: "Erased: They asked for it",
      by: { id: priya.personId },
      about: { name: null },
    });
  });

  test("is refused while they are there, and for a name that is not theirs", async () => {
    const store = await open();
    const { priya, zoe, erase } = await aLeaver(store, { left: false });
    const refused = { ok: false, reason: "not-left" };
    expect(await eraseLeaver(erase)).toEqual(refused);
    const { personId } = zoe;
    await leaveCompany({ store, actor: priya, now: NOON, personId, lastDay: "2026-12-24" });
    expect(await eraseLeaver(erase)).toEqual(refused);
    expect(await showErasure(erase)).toMatchObject({ left: false, erased: false });
    await leaveCompany({ store, actor: priya, now: minutesOn(13), personId });
    for (const typedName of ["", "Zoë", "Maya Okafor"])
      expect(await eraseLeaver({ ...erase, typedName })).toEqual({
        ok: false,
        reason: "name-differs",
      });
    expect(await showErasure(erase)).toMatchObject({ left: true, erased: false });
  });

  test("sent twice is done once", async () => {
    const store = await open();
    const { company, erase } = await aLeaver(store);
    await eraseLeaver(erase);
    const once = await verifyChain(store.read, company);
    expect(await eraseLeaver(erase)).toEqual({ ok: true, done: false });
    expect(await verifyChain(store.read, company)).toEqual(once);
    expect(await showErasure(erase)).toMatchObject({ erased: true });
  });

  test("is not there for another company, nor for people who aren’t its employees", async () => {
    const store = await open();
    const { priya, erase } = await aLeaver(store);
    const elsewhere = await aManager(store, await aCompany(store, { key: "tidewater" }));
    const missing = { status: 404 };
    await expect(eraseLeaver({ ...erase, actor: elsewhere })).rejects.toMatchObject(missing);
    await expect(showErasure({ ...erase, actor: elsewhere })).rejects.toMatchObject(missing);
    const { personId, name } = priya;
    const onself = { ...erase, personId, typedName: name };
    await expect(eraseLeaver(onself)).rejects.toMatchObject(missing);
  });

  test("leaves an open attempt to its end, which says nothing personal either", async () => {
    const store = await open();
    const { company, erase } = await aLeaver(store);
    await eraseLeaver({ ...erase, now: minutesOn(12) });
    await endOverdueAttempts({ store, now: LATER });
    const grades = await store.read.select().from(store.read.tables.grade);
    expect(grades.filter(({ personId }) => personId === erase.personId)).toHaveLength(2);
    expect(JSON.stringify(await rowsOf(store))).not.toMatch(/Zoë|Quist|zoe@/);
    expect(await verifyChain(store.read, company)).toMatchObject({ ok: true });
  });
});

describe("every text about a person", () => {
  const KEPT: Record<string, string> = {
    "acknowledgement.policyHash": "the text of the policy",
    "attempt.asked": "which questions",
    "brokeredPost.account": "the company’s account in Postiz",
    "brokeredPost.detail": "a status",
    "brokeredPost.remoteId": "which post in Postiz",
    "brokeredPost.sentTo": "the address of the company’s Postiz",
    "calibration.agreement": "figures",
    "calibration.judged": "figures",
    "clearance.validFrom": "a day",
    "clearance.validUntil": "a day",
    "enrolment.dueOn": "a day",
    "enrolmentChange.dueOn": "a day",
    "gateChange.address": "a hash, and empty once the gate says yes to nothing",
    "gateChange.held": "levels and days, and nothing once they have left",
    "grade.byQuestion": "points",
    "judgement.critical": "what fails a reply, by its code",
    "judgement.scores": "figures",
    "ledgerEntry.actorRole": "the entry is hashed; what is personal in it is sealed",
    "ledgerEntry.facts": "the entry is hashed; what is personal in it is sealed",
    "ledgerEntry.hash": "the entry is hashed; what is personal in it is sealed",
    "ledgerEntry.kind": "the entry is hashed; what is personal in it is sealed",
    "ledgerEntry.prevHash": "the entry is hashed; what is personal in it is sealed",
    "ledgerEntry.sealed": "cannot be read without its key",
    "messageReview.message": "which message in Hootsuite",
    "moduleCredit.completedOn": "a day",
    "moduleCredit.validUntil": "a day",
    "membership.sortName": "follows the person’s by a trigger",
    "personKey.key": "destroyed first",
    "draftReader.path": "of authors, who have a draft open for minutes",
    "draftReader.window": "of authors, who have a draft open for minutes",
    "practiceReply.postKey": "which post",
    "practiceShift.preselected": "which accounts",
    "scenarioEnd.ending": "which ending",
    "trainerCalibration.agreement": "figures",
    "trainerCalibration.judged": "figures",
    "workingHours.validFrom": "a day",
    "workingHours.week": "times of a week",
  };

  test("is blanked when they are erased, or the list says why it stays", () => {
    const tables = defineTables(sqliteDialect);
    const texts = Object.entries(ROWS).flatMap(([name, fate]) => {
      if (fate === "go") return [];
      const table = tables[name as keyof typeof ROWS];
      const tied = new Set(
        getTableConfig(table).foreignKeys.flatMap((key) =>
          key.reference().columns.map((column) => column.name),
        ),
      );
      return Object.entries(getTableColumns(table))
        .filter(([key, column]) => {
          const text = column.dataType === "string" || column.dataType === "json";
          const free = !tied.has(column.name) && !column.enumValues?.length && key !== "id";
          return text && free && !(typeof fate === "object" && key in fate);
        })
        .map(([key]) => `${name}.${key}`);
    });
    expect(texts.sort()).toEqual(Object.keys(KEPT).sort());
  });
});

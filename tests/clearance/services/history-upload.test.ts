import { expect, test } from "vitest";
import { countPlan } from "~/clearance/rules/credits/history-upload";
import { previewHistory, recordHistory } from "~/clearance/services/credits/upload-history.server";
import { readHistoryText } from "~/clearance/services/credits/read-history-file.server";
import { endCredit } from "~/clearance/services/credits/credit-module.server";
import { showCredits } from "~/clearance/services/credits/show-credits.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import type { Store } from "~db/store";
import { acknowledge, aTeam, anEnrolled, inDays, type Team } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../support/makers";

function rowsOf(...lines: string[]) {
  const read = readHistoryText(
    ["email,programme,completed_on,valid_until,evidence", ...lines].join("\n"),
  );
  if (!read.ok) throw new Error(read.why);
  return read.rows;
}

/** The key of the team's programme. */
async function keyOf(store: Store, { programme }: Team) {
  const rows = await store.read.select().from(store.read.tables.programme);
  return rows.find(({ id }) => id === programme.programme)!.key;
}

async function aSituation(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  const key = await keyOf(store, team);
  const line = (email: string, changes = "2026-06-30,2027-06-30,Certificate 7") =>
    `${email},${key},${changes}`;
  const call = { store, actor: team.priya, now: NOON, order: "day-first" as const };
  return { team, maya, key, line, call };
}

eachEngine("uploading earlier training", (open) => {
  test("says of every row what is wrong with it, and writes nothing", async () => {
    const store = await open();
    const { team, maya, line, call } = await aSituation(store);
    const gone = await anEnrolled(store, team, "Zoe Left");
    await leaveCompany({ ...call, personId: gone.personId });
    const elsewhere = await anEmployee(store, await aCompany(store, { key: "tidewater" }), "Ola");
    const rows = rowsOf(
      line(maya.email.toUpperCase()),
      line(elsewhere.email),
      line(gone.email),
      line(team.priya.email),
      `${maya.email},=1+1,2026-06-30,2027-06-30,Paper`,
      line(maya.email, "30/6/2026,2027-02-30,"),
      line(maya.email, "2026-11-22,2029-11-22,Paper"),
      line(maya.email, "2026-06-30,2026-11-20,Paper"),
      line(maya.email),
      ",,,,",
      line(maya.email, "2026-06-30,2027-06-30,Paper, and more"),
    );
    const plan = await previewHistory({ ...call, rows });
    expect(plan[0]).toMatchObject({ outcome: "new", person: { id: maya.personId } });
    expect(plan.slice(1, 8).map((row) => row.outcome === "wrong" && row.mistakes)).toEqual([
      [`Nobody here has the email “${elsewhere.email}”.`],
      ["Zoe Left has left."],
      [`Nobody here has the email “${team.priya.email}”.`],
      ["No programme is called “=1+1”. Write its key or its title."],
      ["valid_until: “2027-02-30” isn’t a day. Write it as 2026-06-30.", "Say where the proof is."],
      ["The completion day is in the future.", "That’s more than 3 years ahead."],
      ["The last day it counts is in the past (20 November 2026)."],
    ]);
    expect(plan[8]).toMatchObject({ outcome: "there", note: "Same as line 2." });
    expect(plan[9]).toMatchObject({
      line: 12,
      outcome: "wrong",
      mistakes: [expect.stringContaining("more cells than the first line has columns")],
    });
    expect(plan).toHaveLength(10);
    expect(await store.read.select().from(store.read.tables.moduleCredit)).toEqual([]);
  });

  test("records what was confirmed, once, however often it is confirmed", async () => {
    const store = await open();
    const { team, maya, line, call } = await aSituation(store);
    const rows = rowsOf(line(maya.email), line("nobody@hp.example"));
    const { credits } = countPlan(await previewHistory({ ...call, rows }));
    expect(credits).toBe(1);
    const confirm = { ...call, rows, expected: credits };
    expect(await recordHistory(confirm)).toEqual({ ok: true, credits: 1, rows: 1 });
    expect(await recordHistory(confirm)).toEqual({ ok: true, credits: 0, rows: 0 });
    expect((await previewHistory({ ...call, rows }))[0]).toMatchObject({ outcome: "there" });
    const shown = await showCredits({ ...call, personId: maya.personId });
    expect(shown.credits).toMatchObject([
      { kind: "recognition", evidence: "Certificate 7", by: "Priya Nair", counts: true },
    ]);
    const query = { before: null, name: "", kind: "module-credited" } as const;
    const { entries } = await showLedger({ store, actor: team.priya, query, pageSize: 5 });
    expect(entries).toHaveLength(1);
  });

  test("lets everything else go on while many rows are recorded", async () => {
    const store = await open();
    const { maya, line, call } = await aSituation(store);
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const rows = rowsOf(
      ...numbers.map((number) => line(maya.email, `2026-06-30,2027-06-30,Paper ${number}`)),
    );
    let turns = 0;
    let next = setImmediate(function turn() {
      turns += 1;
      next = setImmediate(turn);
    });
    const recorded = await recordHistory({ ...call, rows, expected: 100 });
    clearImmediate(next);
    expect(recorded).toEqual({ ok: true, credits: 100, rows: 100 });
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  test("reads days in the order that is said", async () => {
    const store = await open();
    const { maya, line, call } = await aSituation(store);
    const rows = rowsOf(line(maya.email, "6/7/2026,6/8/2027,Paper"));
    const [dayFirst] = await previewHistory({ ...call, rows });
    expect(dayFirst).toMatchObject({
      wanted: { completedOn: "2026-07-06", validUntil: "2027-08-06" },
    });
    await recordHistory({ ...call, rows, expected: 1 });
    const [monthFirst] = await previewHistory({ ...call, rows, order: "month-first" });
    expect(monthFirst).toMatchObject({ outcome: "new", wanted: { completedOn: "2026-06-07" } });
  });

  test("two who confirm at once record it once", async () => {
    const store = await open();
    const { team, maya, line, call } = await aSituation(store);
    const confirm = { ...call, rows: rowsOf(line(maya.email)), expected: 1 };
    await Promise.all([recordHistory(confirm), recordHistory({ ...confirm, actor: team.ben })]);
    const { credits } = await showCredits({ ...call, personId: maya.personId });
    expect(credits).toHaveLength(1);
  });

  test("records nothing where the file or the facts are not those that were looked at", async () => {
    const store = await open();
    const { maya, line, call } = await aSituation(store);
    const changed = rowsOf(line(maya.email), line(maya.email, "2026-06-30,2027-06-30,Another"));
    expect(await recordHistory({ ...call, rows: changed, expected: 1 })).toMatchObject({
      ok: false,
      plan: [{ outcome: "new" }, { outcome: "new" }],
    });
    expect(await recordHistory({ ...call, rows: changed, expected: Number.NaN })).toMatchObject({
      ok: false,
    });
    const { credits } = await showCredits({ ...call, personId: maya.personId });
    expect(credits).toEqual([]);
  });

  test("does not bring back what was ended", async () => {
    const store = await open();
    const { maya, line, call } = await aSituation(store);
    const rows = rowsOf(line(maya.email));
    await recordHistory({ ...call, rows, expected: 1 });
    const { credits } = await showCredits({ ...call, personId: maya.personId });
    const end = { ...call, personId: maya.personId, creditId: credits[0]!.id };
    await endCredit({ ...end, reason: "The paper was forged." });
    expect((await previewHistory({ ...call, rows }))[0]).toMatchObject({ outcome: "there" });
  });

  test("makes nobody cleared: both sign-offs are still asked for", async () => {
    const store = await open();
    const { team, maya, line, call } = await aSituation(store);
    await acknowledge(store, maya, team.policyId, inDays(-1));
    await recordHistory({ ...call, rows: rowsOf(line(maya.email)), expected: 1 });
    const { programmes } = await showPerson({
      store,
      company: maya,
      personId: maya.personId,
      now: NOON,
    });
    expect(programmes[0]?.standing).toMatchObject({ holds: false, awaiting: "trainer" });
  });
});

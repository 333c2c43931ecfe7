import { sql, type SQL } from "drizzle-orm";
import { expect, test } from "vitest";
import { canonicalEntry } from "~/ledger/rules/entry";
import { textHash } from "~/ledger/services/hash.server";
import { verifyChain, type ChainVerdict } from "~/ledger/services/verify-chain.server";
import type { Store, Tx } from "~db/store";
import { ownCompany } from "../../support/own";
import { aTeam, anEnrolled, inDays, trained } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";
import { decideSuspension, signOff } from "../../support/own-forms";

/** Four entries: a trainer’s word, a manager’s, what it granted, and a suspension. */
async function aChain(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const sign = { store, enrolmentId: maya.enrolmentId, comment: "Kind and quick." };
  const judged = { ...sign, actor: team.dana, now: inDays(-2) };
  await signOff({ ...judged, verdict: "competent" });
  await signOff({ ...sign, actor: team.priya, now: inDays(-1), verdict: "authorised" });
  const held = { store, actor: team.priya, now: NOON, personId: maya.personId };
  await decideSuspension({ ...held, action: "suspend", reason: "A rude reply." });
  return { team, maya };
}

class PutBack extends Error {}

/** What the chain says after somebody with their hands in the database has changed it; then all is put back. */
async function verdictAfter(
  store: Store,
  companyId: string,
  change: (run: (statement: SQL) => Promise<unknown>, tx: Tx) => Promise<void>,
): Promise<ChainVerdict> {
  let verdict: ChainVerdict | null = null;
  const changing = store.write(async (tx) => {
    // A statement of its own, which is `run` on one engine and `execute` on the other.
    const door = tx as unknown as Record<"run" | "execute", (s: unknown) => unknown>;
    const run = async (statement: SQL) =>
      await (door.run ? door.run(statement) : door.execute(statement));
    if (store.guest.provider === "pg") {
      await run(sql`alter table ledger_entry disable trigger user`);
    } else {
      await run(sql`drop trigger ledger_entry_no_update`);
      await run(sql`drop trigger ledger_entry_no_delete`);
    }
    await change(run, tx);
    verdict = await verifyChain(tx, ownCompany(companyId));
    throw new PutBack();
  });
  await expect(changing).rejects.toThrow(PutBack);
  expect(await verifyChain(store.read, ownCompany(companyId))).toMatchObject({
    ok: true,
    last: { seq: 4 },
  });
  return verdict!;
}

eachEngine("an entry of the ledger", (open) => {
  test("that was altered in any of its columns is found, and named", async () => {
    const store = await open();
    const { team, maya } = await aChain(store);
    const dana = team.dana.personId;
    const alterations = {
      time: sql`at = at + 1`,
      kind: sql`kind = 'person-left'`,
      actor: sql`actor_id = ${dana}`,
      "actor’s role": sql`actor_role = 'trainer'`,
      person: sql`person_id = ${team.ben.personId}`,
      nobody: sql`person_id = null`,
      facts: sql`facts = replace(facts, 'authorised', 'competent')`,
      "a space in its facts": sql`facts = facts || ' '`,
      "sealed words": sql`sealed = 'AAAA'`,
      "no sealed words": sql`sealed = null`,
      id: sql`id = ${`${maya.personId}-x`}`,
      version: sql`version = 2`,
      "hash before": sql`prev_hash = ${"0".repeat(64)}`,
      hash: sql`hash = ${"0".repeat(64)}`,
    };
    const timed = store.guest.provider === "pg" ? sql`at = at + interval '1 second'` : null;
    for (const [what, alteration] of Object.entries(alterations)) {
      const set = what === "time" && timed ? timed : alteration;
      const verdict = await verdictAfter(store, team.company.id, async (run) => {
        await run(sql`update ledger_entry set ${set} where seq = 2`);
      });
      expect(verdict, what).toEqual({ ok: false, seq: 2, fault: "altered" });
    }
  });

  test("that was taken out or renumbered leaves a place where the numbers do not follow", async () => {
    const store = await open();
    const { team } = await aChain(store);
    const after = (statement: SQL) =>
      verdictAfter(store, team.company.id, async (run) => {
        await run(statement);
      });
    const missing = (seq: number) => ({ ok: false, seq, fault: "missing" });
    expect(await after(sql`delete from ledger_entry where seq = 1`)).toEqual(missing(1));
    expect(await after(sql`delete from ledger_entry where seq = 3`)).toEqual(missing(3));
    expect(await after(sql`update ledger_entry set seq = 9 where seq = 2`)).toEqual(missing(2));
    expect(await after(sql`update ledger_entry set seq = 0 where seq = 1`)).toEqual(missing(1));
  });

  test("that was altered and given a hash that fits is found by the next one", async () => {
    const store = await open();
    const { team } = await aChain(store);
    const verdict = await verdictAfter(store, team.company.id, async (run, tx) => {
      const entries = await tx.select().from(tx.tables.ledgerEntry);
      const second = entries.find(({ seq }) => seq === 2)!;
      const facts = second.facts.replace("authorised", "competent");
      const hash = textHash(canonicalEntry({ ...second, facts }));
      await run(sql`update ledger_entry set facts = ${facts}, hash = ${hash} where seq = 2`);
    });
    expect(verdict).toEqual({ ok: false, seq: 3, fault: "unlinked" });
  });
});

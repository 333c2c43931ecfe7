import { expect, test } from "vitest";
import { acknowledgePolicy } from "~/clearance/services/policy/acknowledge-policy.server";
import { policyRecord } from "~/clearance/services/policy/record.server";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { showPolicyRecord } from "~/clearance/services/studio/show-policy-record.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { ownCompany } from "../../support/own";
import { publishPolicy } from "../../support/content/a-lesson";
import { aPlaybook, PLAYBOOK } from "../../support/questions/a-quiz";
import { inDays } from "../../support/clearance/a-team";
import { atOnce } from "../../support/harness/at-once";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, aTrainer, NOON } from "../../support/makers";

const ADDRESS = "203.0.113.9";

async function aReader(store: Store) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const maya = await anEmployee(store, company);
  const sign = (policyVersionId: string, now = NOON) =>
    acknowledgePolicy({
      store,
      actor: maya,
      now,
      policyVersionId,
      typedName: " maya  OKAFOR ",
      ipAddress: ADDRESS,
    });
  const recordOf = (version: string) =>
    policyRecord(store, { company: maya, personId: maya.personId, version });
  return { company, maya, sign, recordOf };
}

/** The press goes to somebody else from tomorrow on. */
async function anotherPlaybook(store: Store, company: { id: string }) {
  const press = { when: "", who: "Sam", how: "", reply: false };
  const body = { ...PLAYBOOK, escalation: { ...PLAYBOOK.escalation, press } };
  const row = { id: newId(NOON), companyId: company.id, number: 2, hash: "2", body };
  await store.write(async (tx) => {
    await tx.insert(tx.tables.playbookRevision).values({ ...row, publishedAt: inDays(1) });
  });
}

eachEngine("signing a policy", (open) => {
  test("a version that came out while the form was open cannot be passed over", async () => {
    const store = await open();
    const { company, sign, recordOf } = await aReader(store);
    const first = await publishPolicy(store, company, 1);
    const [, signed] = await atOnce(
      store,
      () => publishPolicy(store, company, 2),
      () => sign(first),
    );
    expect(signed).toEqual({ ok: false, reason: { code: "not-current", current: "2026.2" } });
    await expect(recordOf("2026.1")).rejects.toMatchObject({ status: 404 });
  });

  test("the record keeps the name as typed, the hash, the time, the session and the address", async () => {
    const store = await open();
    const { company, maya, sign, recordOf } = await aReader(store);
    await sign(await publishPolicy(store, company, 1));
    const { record, from } = await recordOf("2026.1");
    expect(record).toMatchObject({
      version: "2026.1",
      typedName: "maya  OKAFOR",
      at: NOON,
      matches: true,
      person: { id: maya.personId, name: "Maya Okafor" },
    });
    expect(record.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(from).toEqual({ sessionId: maya.sessionId, ipAddress: ADDRESS });
  });

  test("the text that was signed can be shown for ever, as it read on that day", async () => {
    const store = await open();
    const { company, sign, recordOf } = await aReader(store);
    await sign(await publishPolicy(store, company, 1));
    await anotherPlaybook(store, company);
    await publishPolicy(store, company, 2, { publishedAt: inDays(2), source: "Ask nobody." });
    const { record } = await recordOf("2026.1");
    expect(JSON.stringify(record.tree)).toContain("Ask Priya first.");
    expect(record.matches).toBe(true);
  });

  test("a text that is not the one that was signed is not taken for it", async () => {
    const store = await open();
    const { company, maya, recordOf } = await aReader(store);
    const id = await publishPolicy(store, company, 1);
    const { companyId, personId } = maya;
    const row = { id: newId(NOON), companyId, personId, policyVersionId: id, typedName: "Maya" };
    await store.write(async (tx) => {
      const { acknowledgement } = tx.tables;
      await tx.insert(acknowledgement).values({ ...row, policyHash: "x", acknowledgedAt: NOON });
    });
    expect((await recordOf("2026.1")).record.matches).toBe(false);
  });

  test("of an erased person it stays, without what was personal", async () => {
    const store = await open();
    const { company, maya, sign, recordOf } = await aReader(store);
    await sign(await publishPolicy(store, company, 1));
    const whom = { company: maya, personId: maya.personId };
    await erasePerson({ store, now: inDays(1), ...whom, reason: "Asked for it." });
    const { record, from } = await recordOf("2026.1");
    expect(record).toMatchObject({
      typedName: "",
      at: NOON,
      matches: true,
      person: { name: "Erased person" },
    });
    expect(from).toEqual({ sessionId: null, ipAddress: null });
  });

  test("a trainer sees it of their own companies only, and never from where it was signed", async () => {
    const store = await open();
    const { company, maya, sign } = await aReader(store);
    await sign(await publishPolicy(store, company, 1));
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const dana = await aTrainer(store, [company]);
    const ravi = await aTrainer(store, [tidewater], "Ravi Shah");
    const asked = { store, now: NOON, key: company.key, ...maya, version: "2026.1" };
    const { personId, version } = asked;
    const one = { store, now: NOON, key: company.key, personId, version };
    const record = await showPolicyRecord({ ...one, actor: dana });
    expect(record.matches).toBe(true);
    expect(JSON.stringify(record)).not.toContain(ADDRESS);
    expect(JSON.stringify(record)).not.toContain(maya.sessionId);
    await expect(showPolicyRecord({ ...one, actor: ravi })).rejects.toMatchObject({ status: 404 });
    for (const companyId of [tidewater.id, ""])
      await expect(
        policyRecord(store, { company: ownCompany(companyId), personId, version }),
      ).rejects.toMatchObject({
        status: 404,
      });
  });
});

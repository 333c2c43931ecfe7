import { expect, test } from "vitest";
import { Refusal } from "~/kit/http/refusal";
import { acknowledgePolicy } from "~/clearance/services/policy/acknowledge-policy.server";
import { showClearance } from "~/learning/services/show-clearance.server";
import { showHome } from "~/learning/services/show-home.server";
import { showPolicy } from "~/learning/services/show-policy.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { publishPolicy } from "../../support/content/a-lesson";
import { aPlaybook, aQuiz, enrolled, PLAYBOOK } from "../../support/questions/a-quiz";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../support/makers";

const days = (count: number) => new Date(NOON.getTime() + count * 86_400_000);

async function aReader(store: Store) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const actor = await anEmployee(store, company);
  return { company, actor, sign: signer(store, actor) };
}

function signer(store: Store, actor: Awaited<ReturnType<typeof anEmployee>>) {
  return (policyVersionId: string, now = NOON, typedName = actor.name) =>
    acknowledgePolicy({ store, actor, now, policyVersionId, typedName, ipAddress: null });
}

eachEngine("the policy as an employee reads it", (open) => {
  test("the current version in the company's words, to be signed by a day", async () => {
    const store = await open();
    const { company, actor } = await aReader(store);
    const id = await publishPolicy(store, company, 1);
    const page = await showPolicy({ store, actor, version: null });
    expect(page).toMatchObject({
      id,
      version: "2026.1",
      current: true,
      signed: null,
      signBy: "2026-12-05",
      changes: [],
      others: [],
    });
    expect(page?.tree).toContain("Ask Priya first.");
  });

  test("once signed, it says when and with what name", async () => {
    const store = await open();
    const { company, actor, sign } = await aReader(store);
    const id = await publishPolicy(store, company, 1);
    expect(await sign(id, NOON, " maya  okafor")).toEqual({ ok: true });
    expect(await showPolicy({ store, actor, version: null })).toMatchObject({
      signed: "You signed 2026.1 on 21 November 2026 as “maya  okafor”.",
      signBy: null,
    });
  });

  test("a name is signed as keyboards write it, and another name signs nothing", async () => {
    const store = await open();
    const company = await aCompany(store);
    await aPlaybook(store, company);
    const id = await publishPolicy(store, company, 1);
    const aoife = signer(store, await anEmployee(store, company, "Aoife O'Brien"));
    expect(await aoife(id, NOON, "AOIFE O’BRIEN")).toEqual({ ok: true });
    const kush = signer(store, await anEmployee(store, company, "कुश शर्मा"));
    expect(await kush(id, NOON, "कश शरमा")).toEqual({
      ok: false,
      reason: { code: "name-differs", expected: "कुश शर्मा" },
    });
  });

  test("a newer version says what has changed since the one that was signed", async () => {
    const store = await open();
    const { company, actor, sign } = await aReader(store);
    await sign(await publishPolicy(store, company, 1));
    await publishPolicy(store, company, 2, { publishedAt: days(1) });
    await publishPolicy(store, company, 3, { publishedAt: days(2) });
    expect(await showPolicy({ store, actor, version: null })).toMatchObject({
      version: "2026.3",
      signed: null,
      changes: [
        { version: "2026.2", change: "What is new in 2." },
        { version: "2026.3", change: "What is new in 3." },
      ],
      others: [{ version: "2026.1", current: false }],
    });
  });

  test("a version signed earlier opens as it stood then, with the playbook of that day", async () => {
    const store = await open();
    const { company, actor, sign } = await aReader(store);
    await sign(await publishPolicy(store, company, 1));
    await store.write(async (tx) => {
      await tx.insert(tx.tables.playbookRevision).values({
        id: newId(days(1)),
        companyId: company.id,
        number: 2,
        hash: "2",
        body: {
          ...PLAYBOOK,
          escalation: {
            ...PLAYBOOK.escalation,
            press: { when: "", who: "Sam", how: "", reply: false },
          },
        },
        publishedAt: days(1),
      });
    });
    await publishPolicy(store, company, 2, { publishedAt: days(2) });
    const then = await showPolicy({ store, actor, version: "2026.1" });
    expect(then?.tree).toContain("Ask Priya first.");
    expect(then).toMatchObject({ current: false, others: [{ version: "2026.2", current: true }] });
    expect((await showPolicy({ store, actor, version: null }))?.tree).toContain("Ask Sam first.");
  });

  test("an older version that one never signed is not there, nor another company's", async () => {
    const store = await open();
    const { company, actor } = await aReader(store);
    await publishPolicy(store, company, 1);
    await publishPolicy(store, company, 2, { publishedAt: days(1) });
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const theirs = await publishPolicy(store, tidewater, 7);
    const missing = expect.objectContaining({ constructor: Refusal, status: 404 });
    for (const version of ["2026.1", "2026.7", "x"])
      await expect(showPolicy({ store, actor, version })).rejects.toEqual(missing);
    await expect(signer(store, actor)(theirs)).rejects.toEqual(missing);
  });

  test("a company without a policy has an empty page", async () => {
    const store = await open();
    const { actor } = await aReader(store);
    expect(await showPolicy({ store, actor, version: null })).toBeNull();
  });
});

eachEngine("the employee's own clearance", (open) => {
  test("says what is missing, and what is proved already", async () => {
    const store = await open();
    const { company, actor, sign } = await aReader(store);
    await enrolled(store, actor, await aQuiz(store));
    await sign(await publishPolicy(store, company, 1));
    const { clearances } = await showClearance({ store, actor, now: NOON });
    expect(clearances).toMatchObject([
      {
        may: "You may not reply yet",
        holds: false,
        validUntil: null,
        missing: [
          "“Replying”: 1 lesson, quiz",
          "Your trainer’s sign-off",
          "Authorisation by a manager",
        ],
        proved: [{ what: "Policy 2026.1", how: "signed", at: NOON }],
      },
    ]);
  });

  test("someone who is enrolled in nothing has nothing, and is told so", async () => {
    const store = await open();
    const { actor } = await aReader(store);
    expect((await showClearance({ store, actor, now: NOON })).clearances).toEqual([]);
    expect(await showHome({ store, actor, now: NOON })).toMatchObject({
      greeting: "Good afternoon, Maya",
      sentence: "You’re not enrolled in a programme yet.",
      programmes: [],
      next: null,
      notices: [],
    });
  });
});

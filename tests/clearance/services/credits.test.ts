import { expect, test } from "vitest";
import type { WantedCredit } from "~/clearance/rules/credits/credits";
import { Refusal } from "~/kit/http/refusal";
import { endCredit } from "~/clearance/services/credits/credit-module.server";
import { showCredits } from "~/clearance/services/credits/show-credits.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { showHome } from "~/learning/services/show-home.server";
import { showModule } from "~/learning/services/show-module.server";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import {
  acknowledge,
  aTeam,
  anEnrolled,
  inDays,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import { ownCompany } from "../../support/own";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, aTrainer, NOON } from "../../support/makers";
import { creditModule, signOff } from "../../support/own-forms";

const RECOGNISED: WantedCredit = {
  kind: "recognition",
  completedOn: "2026-06-30",
  validUntil: "2027-03-31",
  evidence: "https://academy.example/certificates/7",
};
const EXEMPTED: WantedCredit = { ...RECOGNISED, kind: "exemption", completedOn: null };

async function aLearner(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  const target = `programme:${team.programme.programme}`;
  const give = { store, actor: team.priya, now: NOON, personId: maya.personId, target };
  return { team, maya, give: { ...give, wanted: RECOGNISED, reason: "Seen the certificate." } };
}

async function creditsOf(store: Store, { priya: actor }: Team, { personId }: Enrolled, now = NOON) {
  return (await showCredits({ store, actor, now, personId })).credits;
}

async function standing(store: Store, { companyId, personId }: Enrolled, now = NOON) {
  return (await showPerson({ store, company: ownCompany(companyId), personId, now })).programmes[0]!
    .standing;
}

eachEngine("a credit", (open) => {
  test("is refused to other companies, to trainers who are not engaged, and about people who left", async () => {
    const store = await open();
    const { team, maya, give } = await aLearner(store);
    const elsewhere = await aCompany(store, { key: "tidewater" });
    const omar = await aManager(store, elsewhere, "Omar");
    const theo = await aTrainer(store, [elsewhere], "Theo");
    const companyKey = team.company.key;
    await expect(creditModule({ ...give, actor: omar })).rejects.toBeInstanceOf(Refusal);
    await expect(creditModule({ ...give, actor: theo, companyKey })).rejects.toBeInstanceOf(
      Refusal,
    );
    await expect(
      showCredits({ store, actor: omar, now: NOON, personId: maya.personId }),
    ).rejects.toBeInstanceOf(Refusal);
    await leaveCompany({ store, actor: team.priya, now: NOON, personId: maya.personId });
    expect(await creditModule(give)).toEqual({ ok: false, reasons: ["left"] });
    expect(await creditsOf(store, team, maya)).toEqual([]);
  });

  test.each([
    [{ validUntil: "2026-11-20" }, "until-past"],
    [{ validUntil: "2029-11-22" }, "until-too-far"],
    [{ completedOn: null }, "completed-missing"],
    [{ completedOn: "2026-11-22" }, "completed-ahead"],
    [{ evidence: "  " }, "evidence-missing"],
    [{ evidence: "x".repeat(501) }, "evidence-long"],
  ])("%j is refused", async (changes, reason) => {
    const store = await open();
    const { team, maya, give } = await aLearner(store);
    const wanted = { ...RECOGNISED, ...changes };
    expect(await creditModule({ ...give, wanted })).toEqual({ ok: false, reasons: [reason] });
    expect(await creditModule({ ...give, target: "module:none", reason: "" })).toEqual({
      ok: false,
      reasons: ["target-unknown", "reason-missing"],
    });
    expect(await creditsOf(store, team, maya)).toEqual([]);
  });

  test("stands for what it names, is told to the employee, and is given once", async () => {
    const store = await open();
    const { team, maya, give } = await aLearner(store);
    const form = { ...give, id: newId(NOON) };
    expect(await creditModule(form)).toEqual({ ok: true });
    expect(await creditModule(form)).toEqual({ ok: true });
    expect(await creditsOf(store, team, maya)).toMatchObject([
      { ...RECOGNISED, by: "Priya Nair", reason: "Seen the certificate.", counts: true },
    ]);

    const [module] = (await standing(store, maya)).modules;
    expect(module).toMatchObject({ done: true, credit: { evidence: RECOGNISED.evidence } });
    const home = await showHome({ store, actor: maya, now: NOON });
    expect(home.next?.step.kind).toBe("policy");
    expect(home.programmes[0]?.rows[0]).toMatchObject({
      state: "done",
      middle: { text: "Recognised until 31 March 2027" },
    });
    const shown = await showModule({ store, actor: maya, now: NOON, moduleKey: module!.key });
    expect(shown).toMatchObject({ done: true, credit: { kind: "recognition" } });
    expect(shown.next).not.toBeNull();
  });

  test("asks for both sign-offs all the same, and a clearance lasts no longer than it", async () => {
    const store = await open();
    const { team, maya, give } = await aLearner(store);
    await creditModule(give);
    await acknowledge(store, maya, team.policyId, NOON);
    expect(await standing(store, maya)).toMatchObject({ state: "awaiting-trainer", holds: false });
    const sign = { store, enrolmentId: maya.enrolmentId, comment: "", now: NOON };
    const { dana, priya } = team;
    const judge = { ...sign, actor: dana, verdict: "competent" } as const;
    expect(await signOff(judge)).toEqual({ ok: true });
    await signOff({ ...sign, actor: priya, verdict: "authorised" });
    expect(await standing(store, maya)).toMatchObject({ holds: true, validUntil: "2027-03-31" });
    expect(await standing(store, maya, new Date("2027-04-01T12:00:00Z"))).toMatchObject({
      holds: false,
    });
  });

  test("is given and ended by a trainer too, with a reason, once", async () => {
    const store = await open();
    const { team, maya, give } = await aLearner(store);
    const companyKey = team.company.key;
    expect(await creditModule({ ...give, actor: team.dana, companyKey, wanted: EXEMPTED })).toEqual(
      { ok: true },
    );
    const [credit] = await creditsOf(store, team, maya);
    expect(credit).toMatchObject({ kind: "exemption", completedOn: null, by: "Dana Kessler" });
    const end = { store, actor: team.dana, companyKey, now: inDays(1), personId: maya.personId };
    const creditId = credit!.id;
    expect(await endCredit({ ...end, creditId, reason: " " })).toEqual({
      ok: false,
      reasons: ["reason-missing"],
    });
    await expect(endCredit({ ...end, creditId: "none", reason: "Why" })).rejects.toBeInstanceOf(
      Refusal,
    );
    const other = { ...end, actor: team.priya, companyKey: undefined, creditId, reason: "Wrong." };
    expect(await endCredit(other)).toEqual({ ok: true });
    expect(await endCredit({ ...end, creditId, reason: "Again." })).toEqual({ ok: true });
    expect((await standing(store, maya, inDays(2))).modules[0]?.done).toBe(false);
    const { history } = await showPerson({
      store,
      company: maya,
      personId: maya.personId,
      now: inDays(2),
    });
    expect(history.slice(0, 2)).toMatchObject([
      { kind: "credit-ended", reason: "Wrong.", by: "Priya Nair" },
      { kind: "module-credited", of: "exemption", by: "Dana Kessler" },
    ]);
    expect(history.slice(0, 2).every(({ ledger }) => typeof ledger === "number")).toBe(true);
    // What was ended can be given again.
    await creditModule({ ...give, wanted: EXEMPTED, now: inDays(3) });
    expect(await creditsOf(store, team, maya)).toMatchObject([{ counts: true }, { counts: false }]);
  });

  test("ends automatically when its day is over, and can’t be ended after it", async () => {
    const store = await open();
    const { team, maya, give } = await aLearner(store);
    await creditModule({ ...give, wanted: { ...RECOGNISED, validUntil: "2026-11-22" } });
    expect((await standing(store, maya, inDays(1))).modules[0]?.done).toBe(true);
    expect((await standing(store, maya, inDays(2))).modules[0]?.done).toBe(false);
    const [credit] = await creditsOf(store, team, maya, inDays(2));
    expect(credit?.counts).toBe(false);
    const late = { store, actor: team.priya, now: inDays(2), personId: maya.personId };
    expect(await endCredit({ ...late, creditId: credit!.id, reason: "Why" })).toEqual({
      ok: false,
      reasons: ["until-past"],
    });
  });

  test("is in the ledger without its words, which are erased with the person", async () => {
    const store = await open();
    const { team, maya, give } = await aLearner(store);
    await creditModule(give);
    const query = { before: null, name: "", kind: "module-credited" } as const;
    const ledger = () => showLedger({ store, actor: team.priya, query, pageSize: 5 });
    expect((await ledger()).entries[0]).toMatchObject({
      what: expect.stringMatching(
        /^Recognised until 31 March 2027: “.+”, completed 30 June 2026$/,
      ) as string,
      personal: { evidence: RECOGNISED.evidence, reason: "Seen the certificate." },
    });
    const { companyId, personId } = maya;
    await erasePerson({
      store,
      now: inDays(1),
      company: ownCompany(companyId),
      personId,
      reason: "They asked.",
    });
    expect((await ledger()).entries[0]?.personal).toBe("erased");
    const rows = await store.read.select().from(store.read.tables.moduleCredit);
    expect(rows).toMatchObject([{ evidence: "", reason: "" }]);
  });
});

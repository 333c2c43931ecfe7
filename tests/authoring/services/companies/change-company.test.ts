import { expect, test } from "vitest";
import { readPlaybookForm, type CompanyFacts } from "~/authoring/rules/playbook/file";
import { changeCompany } from "~/authoring/services/companies/change-company.server";
import { savePlaybook } from "~/authoring/services/playbook/save-playbook.server";
import { showPlaybookEditor } from "~/authoring/services/playbook/show-playbook-editor.server";
import { updateDraft } from "~/authoring/queries/drafts";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { Store } from "~db/store";
import { aLibrary } from "../../../support/content/a-library";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anAdmin, aTrainer, NOON } from "../../../support/makers";

const KEY = "harbour-and-pine";
const PLAYBOOK = `companies/${KEY}/playbook.yaml`;
const FACTS: CompanyFacts = {
  name: "Harbour & Pine Foods",
  shortName: "Harbour",
  timeZone: "Europe/Berlin",
  language: "de",
  address: "formal",
};

async function factsOf(store: Store, key = KEY): Promise<CompanyFacts> {
  const company = await findCompanyByKey(store.read, key);
  if (!company) throw new Error("The company is missing.");
  const { name, shortName, timeZone, language, address } = company;
  return { name, shortName, timeZone, language, address };
}

async function entriesOf(store: Store, key = KEY) {
  const { company, ledgerEntry } = store.read.tables;
  const found = (await store.read.select().from(company)).find((one) => one.key === key);
  return (await store.read.select().from(ledgerEntry))
    .filter(({ companyId }) => companyId === found?.id)
    .sort((a, b) => a.seq - b.seq)
    .map(({ kind, facts }) => ({ kind, facts: JSON.parse(facts) as object }));
}

eachEngine("changing a company", (open) => {
  const change = (
    store: Store,
    actor: Parameters<typeof changeCompany>[0]["actor"],
    facts: Partial<CompanyFacts> = {},
    key = KEY,
  ) => changeCompany({ store, actor, now: NOON, key, facts: { ...FACTS, ...facts } });

  test("a trainer who doesn’t work with it finds no such company, nor does anyone find one that isn’t there", async () => {
    const store = await open();
    await aLibrary(store);
    const stranger = await aTrainer(store, [], "Sam Stranger");
    await expect(change(store, stranger)).rejects.toMatchObject({ status: 404 });
    const robin = await anAdmin(store);
    await expect(change(store, robin, {}, "nobody")).rejects.toMatchObject({ status: 404 });
    expect(await factsOf(store)).toMatchObject({ name: "Harbour & Pine Bakery" });
  });

  test("a name that another company has is refused, however it is written, and nothing changes", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    await aCompany(store, { key: "tidewater", name: "Tidewater Ferries" });
    const before = [await factsOf(store), await entriesOf(store)];
    expect(await change(store, dana, { name: "tidewater  FERRIES" })).toEqual({
      ok: false,
      code: "name",
    });
    expect([await factsOf(store), await entriesOf(store)]).toEqual(before);
    expect(await change(store, dana, { name: "HARBOUR & PINE bakery" })).toEqual({ ok: true });
  });

  test("it is published with the playbook, asks nobody for anything, and keeps its key; twice is once", async () => {
    const store = await open();
    const { company } = await aLibrary(store);
    const robin = await anAdmin(store);
    for (const _ of [1, 2]) expect(await change(store, robin)).toEqual({ ok: true });
    expect(await factsOf(store)).toEqual(FACTS);
    const rules = await companyRules(store, company);
    expect(rules.company).toMatchObject({ key: KEY, name: FACTS.name, timeZone: FACTS.timeZone });
    expect(rules.playbook?.company).toMatchObject({
      name: FACTS.name,
      short: FACTS.shortName,
      language: "de",
      address: "formal",
      trade: expect.any(String) as string,
    });
    expect(rules.playbookChanges).toEqual([]);
    const changes = (await entriesOf(store)).filter(({ kind }) => kind !== "policy-published");
    expect(changes).toMatchObject([
      { kind: "playbook-changed", facts: { impact: "wording" } },
      { kind: "company-changed", facts: { ...FACTS, formerName: "Harbour & Pine Bakery" } },
    ]);
    // Back to the agency’s language, which a file leaves out.
    expect(await change(store, robin, { language: null, address: null })).toEqual({ ok: true });
    expect(await factsOf(store)).toMatchObject({ language: null, address: null });
    expect((await companyRules(store, company)).playbook?.company).not.toHaveProperty("language");
  });

  test("a draft of the playbook says it too, and is still of what is published", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const door = { store, actor: dana, now: NOON, companyKey: KEY };
    const before = await showPlaybookEditor(door);
    const form = { ...before.form!, replyGoal: "within an hour" };
    const saved = await savePlaybook({
      ...door,
      form,
      sequence: 0,
      baseNumber: before.published?.number ?? 0,
      replace: false,
    });
    expect(saved.ok).toBe(true);
    expect(await change(store, dana)).toEqual({ ok: true });
    const after = await showPlaybookEditor(door);
    expect(after.form).toMatchObject({
      replyGoal: "within an hour",
      company: { name: FACTS.name, language: "de" },
    });
    const { draft } = store.read.tables;
    const [row] = await store.read.select().from(draft);
    expect(row).toMatchObject({ path: PLAYBOOK, baseNumber: after.published?.number });
    expect(readPlaybookForm(row?.text ?? "")?.replyGoal).toBe("within an hour");

    await store.write((tx) =>
      updateDraft(tx, PLAYBOOK, { publishAt: NOON, scheduledBy: dana.personId }),
    );
    expect(await change(store, dana, { name: "Another" })).toEqual({ ok: false, code: "waiting" });
    expect(await factsOf(store)).toEqual(FACTS);
  });

  test("a company without a published playbook is changed all the same", async () => {
    const store = await open();
    const company = await aCompany(store, { key: "tidewater", name: "Tidewater Ferries" });
    const dana = await aTrainer(store, [company]);
    expect(await change(store, dana, {}, "tidewater")).toEqual({ ok: true });
    expect(await factsOf(store, "tidewater")).toEqual(FACTS);
    expect((await companyRules(store, company)).company.name).toBe(FACTS.name);
  });
});

import { expect, test } from "vitest";
import { freshFormId } from "~/people/services/form-id.server";
import { createCompany } from "~/authoring/services/companies/create-company.server";
import { publishDraft } from "~/authoring/services/publish/publish-draft.server";
import { showCompany } from "~/clearance/services/studio/show-company.server";
import { savePlaybook } from "~/authoring/services/playbook/save-playbook.server";
import { showPlaybookEditor } from "~/authoring/services/playbook/show-playbook-editor.server";
import { readPlaybookForm } from "~/authoring/rules/playbook/file";
import { findEngagedCompanies } from "~/people/queries/engagements";
import type { NewCompany } from "~/authoring/rules/new-company/starting-playbook";
import type { NewId } from "~/kit/http/form-id";
import type { Store } from "~db/store";
import { PLAYBOOK } from "../../../support/content/a-content-folder";
import { aLibrary } from "../../../support/content/a-library";
import { eachEngine } from "../../../support/harness/engines";
import { aManager, anAdmin, anEmployee, aTrainer, NOON } from "../../../support/makers";

const BAKERY: NewCompany = {
  name: "Bäckerei Müller GmbH",
  short: "Bäckerei Müller",
  timeZone: "Europe/Berlin",
  language: "de",
  address: "formal",
  places: ["eu"],
  channels: [
    { network: "Instagram", handle: "@mueller", limit: 2_200, holder: "agency" },
    { network: "X", handle: "@mueller", limit: 280, holder: "" },
  ],
};

function creating(
  store: Store,
  actor: Parameters<typeof createCompany>[0]["actor"],
  company: Partial<NewCompany> = {},
  more: { id?: NewId; trainerIds?: string[] } = {},
) {
  const call = { store, actor, now: NOON, id: freshFormId(NOON), trainerIds: [], ...more };
  return createCompany({ ...call, company: { ...BAKERY, ...company } });
}

async function ledgerOf(store: Store, key: string) {
  const { company, ledgerEntry } = store.read.tables;
  const found = (await store.read.select().from(company)).find((one) => one.key === key);
  const entries = await store.read.select().from(ledgerEntry);
  return entries
    .filter(({ companyId }) => companyId === found?.id)
    .sort((a, b) => a.seq - b.seq)
    .map(({ kind, actorRole, personId }) => ({ kind, actorRole, personId }));
}

eachEngine("setting up a company", (open) => {
  test("a trainer who sets one up works with it, and everything is in its ledger", async () => {
    const store = await open();
    const dana = await aTrainer(store, []);
    expect(await creating(store, dana)).toEqual({ ok: true, key: "baeckerei-mueller-gmbh" });
    expect(await findEngagedCompanies(store.read, dana.personId)).toMatchObject([
      {
        key: "baeckerei-mueller-gmbh",
        name: "Bäckerei Müller GmbH",
        shortName: "Bäckerei Müller",
        timeZone: "Europe/Berlin",
        language: "de",
        address: "formal",
      },
    ]);
    expect(await ledgerOf(store, "baeckerei-mueller-gmbh")).toEqual([
      { kind: "company-created", actorRole: "trainer", personId: null },
      { kind: "trainer-engaged", actorRole: "trainer", personId: dana.personId },
    ]);
  });

  test("an admin chooses who works with it; a trainer chooses nobody but themselves", async () => {
    const store = await open();
    const [dana, jonah] = [await aTrainer(store, []), await aTrainer(store, [], "Jonah Adeyemi")];
    const robin = await anAdmin(store);
    const trainerIds = [jonah.personId, robin.personId, "nobody"];
    await creating(store, robin, { name: "Tidewater" }, { trainerIds });
    await creating(store, dana, { name: "Northlight" }, { trainerIds });
    expect(await findEngagedCompanies(store.read, jonah.personId)).toMatchObject([
      { key: "tidewater" },
    ]);
    expect(await findEngagedCompanies(store.read, dana.personId)).toMatchObject([
      { key: "northlight" },
    ]);
    expect(await findEngagedCompanies(store.read, robin.personId)).toEqual([]);
  });

  test("the same form twice sets up one company, also when both arrive at once", async () => {
    const store = await open();
    const dana = await aTrainer(store, []);
    const id = freshFormId(NOON);
    const both = await Promise.all([1, 2].map(() => creating(store, dana, {}, { id })));
    expect(both).toEqual([1, 2].map(() => ({ ok: true, key: "baeckerei-mueller-gmbh" })));
    expect(await findEngagedCompanies(store.read, dana.personId)).toHaveLength(1);
    expect(await ledgerOf(store, "baeckerei-mueller-gmbh")).toHaveLength(2);
    await expect(creating(store, dana, { name: "Another" }, { id })).rejects.toThrow();
  });

  test("a name that exists is refused, however it is written; another with the same key gets a number", async () => {
    const store = await open();
    const dana = await aTrainer(store, []);
    await creating(store, dana);
    for (const name of ["bäckerei  müller gmbh", "Bäckerei Müller GMBH"])
      expect(await creating(store, dana, { name })).toEqual({ ok: false, code: "name" });
    expect(await creating(store, dana, { name: "Bäckerei-Müller, GmbH" })).toEqual({
      ok: true,
      key: "baeckerei-mueller-gmbh-2",
    });
  });

  test("its playbook is a draft with its channels and its gaps; filled in, it is published and the company keeps its key", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    await creating(store, dana);
    const door = { store, actor: dana, now: NOON, companyKey: "baeckerei-mueller-gmbh" };
    const { form, problems, sequence, published } = await showPlaybookEditor(door);
    expect(published).toBeNull();
    expect(form?.channels.map(({ key, limit }) => [key, limit])).toEqual([
      ["instagram", "2200"],
      ["x", "280"],
    ]);
    expect(form?.responsibilities.map(({ now, by }) => [now, by])).toEqual([
      ["agency", "2027-11"],
      ["", "2027-11"],
    ]);
    expect(problems).toMatchObject({
      "company.trade": "Fill in “Line of business”.",
      "offLimits.0.ask": `Name who to ask about “${form!.offLimits[0]!.topic}”.`,
      "escalation.0.who": `Name who to call for “${form!.escalation[0]!.when}”.`,
      "responsibilities.1.now": "Choose who does it.",
    });
    expect(problems).not.toHaveProperty("responsibilities.0.now");
    const path = "companies/baeckerei-mueller-gmbh/playbook.yaml";
    const publication = { impact: "wording" as const, change: "New." };
    const publish = (id: NewId, at: number) =>
      publishDraft({
        store,
        actor: dana,
        now: NOON,
        id,
        path,
        publication,
        sequence: at,
        secondYesAbove: 50,
      });
    expect(await publish(freshFormId(NOON), sequence)).toMatchObject({
      ok: false,
      code: "mistakes",
    });
    const whole = readPlaybookForm(PLAYBOOK)!;
    const filled = { ...whole, company: { ...whole.company, name: "Bäckerei Müller" } };
    const draft = { form: filled, sequence, baseNumber: 0, replace: false };
    const saved = await savePlaybook({ ...door, ...draft });
    if (!saved.ok) throw new Error(saved.code);
    expect(await publish(freshFormId(NOON), saved.sequence)).toMatchObject({ ok: true });
    const after = await findEngagedCompanies(store.read, dana.personId);
    expect(after.find(({ key }) => key === "baeckerei-mueller-gmbh")).toMatchObject({
      name: "Bäckerei Müller",
    });
  });

  test("its page says what is missing before anybody can be cleared, until nothing is", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    await creating(store, dana);
    const query = { search: "", group: null, page: 1, pageSize: 50 };
    const openSteps = async (key: string) => {
      const { setup } = await showCompany({ store, actor: dana, now: NOON, key, query });
      return setup?.filter(({ done }) => !done).map(({ step }) => step) ?? null;
    };
    expect(await openSteps("baeckerei-mueller-gmbh")).toEqual([
      "playbook",
      "channel",
      "policy",
      "manager",
      "people",
    ]);
    const { company } = store.read.tables;
    const rows = await store.read.select().from(company);
    const harbour = rows.find(({ key }) => key === "harbour-and-pine")!;
    await aManager(store, harbour);
    await anEmployee(store, harbour);
    expect(await openSteps("harbour-and-pine")).toBeNull();
  });
});

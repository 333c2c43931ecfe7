import { expect, test } from "vitest";
import { publishContent } from "~/authoring/services/folder/publish-content.server";
import { policyVersion } from "~/clearance/services/policy/version.server";
import { currentPolicies } from "~/company/queries/company";
import { findPolicyLanguages } from "~/company/queries/policy-translations";
import { policyLanguage } from "~/company/rules/policy/language";
import { inLanguage } from "~/kit/language/in-language.server";
import type { Language } from "~/kit/language/language";
import { showPolicy } from "~/learning/services/show-policy.server";
import type { Store } from "~db/store";
import { aLearner, twoCompaniesFolder } from "../../support/clearance/cleared-people";
import { aPolicyVersion } from "../../support/clearance/a-team";
import { PLAYBOOK, POLICY } from "../../support/content/a-content-folder";
import { aLibrary } from "../../support/content/a-library";
import { eachEngine } from "../../support/harness/engines";
import { aManager, NOON } from "../../support/makers";

const HARBOUR = "companies/harbour-and-pine";
const PLAYBOOK_DE = PLAYBOOK.replace("  trade: bakery", "  trade: bakery\n  language: de");
const POLICY_DE = POLICY.replace("## Who may speak", "## Wer sprechen darf").replace(
  "Those who are cleared, at {% $company.name %}.",
  "{% company %}\ndürfen alle sprechen, die freigegeben sind.\n{% /company %}",
);

const folder = (more: Readonly<Record<string, string>> = {}) =>
  new Map([
    ...twoCompaniesFolder(),
    [`${HARBOUR}/playbook.yaml`, PLAYBOOK_DE],
    [`${HARBOUR}/policy/2026.1.md`, POLICY_DE],
    ...Object.entries(more),
  ]);

async function read(store: Store, files = folder()) {
  const { company } = await aLibrary(store, files);
  const maya = await aLearner(store, company, "Maya");
  const policyIn = async (spoken: Language) => {
    const page = await inLanguage(spoken, () => showPolicy({ store, actor: maya, version: null }));
    return page && { language: page.language, why: page.why, title: page.title, tree: page.tree };
  };
  return { company, maya, policyIn };
}

test("a policy is in the language that it names, or its company’s, unless it is translated into that", () => {
  const none: string[] = [];
  expect(policyLanguage("fr", { company: "de", translated: none })).toBe("fr");
  expect(policyLanguage(null, { company: "de", translated: none })).toBe("de");
  expect(policyLanguage(undefined, { company: "de", translated: ["de"] })).toBe("en");
  expect(policyLanguage(null, { company: null, translated: none })).toBe("en");
});

eachEngine("a policy that isn’t in English", (open) => {
  test("is its company’s language: no one who reads that is told that it’s in another", async () => {
    const store = await open();
    const { policyIn, company } = await read(store);
    expect(await policyIn("de")).toMatchObject({ language: "de", why: null });
    expect(await policyIn("en")).toMatchObject({ language: "de", why: "none" });
    expect(await policyIn("fr")).toMatchObject({ language: "de", why: "none" });
    // A passage about the company begins as German begins it, whoever reads it.
    expect((await policyIn("en"))!.tree).toContain("Bei Harbour");
    const priya = await aManager(store, company);
    const page = { show: null, page: 1, pageSize: 10, version: "2026.1" } as const;
    const view = await policyVersion({ store, actor: priya, now: NOON, ...page });
    expect(view).toMatchObject({ language: "de" });
    expect(JSON.stringify(view.tree)).toContain("Bei Harbour");
  });

  test("can name its own language, and a translation is read in its place", async () => {
    const store = await open();
    const named = POLICY.replace("title:", "language: en\ntitle:");
    const { policyIn } = await read(store, folder({ [`${HARBOUR}/policy/2026.1.md`]: named }));
    expect(await policyIn("de")).toMatchObject({ language: "en", why: "none" });
    expect(await policyIn("en")).toMatchObject({ language: "en", why: null });
  });

  test("keeps its language when its company’s changes", async () => {
    const store = await open();
    const { policyIn } = await read(store);
    const files = folder({ [`${HARBOUR}/playbook.yaml`]: PLAYBOOK });
    await publishContent({ store, files, program: "two", now: NOON });
    expect(await policyIn("de")).toMatchObject({ language: "de", why: null });
  });

  test("from before languages were recorded is in its company’s", async () => {
    const store = await open();
    const { company, maya } = await read(store);
    const id = await aPolicyVersion(store, company.id, 2, 0);
    const rows = await currentPolicies(store.read, maya);
    expect(rows.map(({ language }) => language)).toEqual(["de", null]);
    expect((await findPolicyLanguages(store.read, maya)).get(id)).toBe("de");
  });
});

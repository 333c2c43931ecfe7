import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { isSameName } from "~/company/rules/setup/company-name";
import {
  setCompanyFacts,
  setPlaybookPublication,
  type CompanyFacts,
} from "~/authoring/rules/playbook/file";
import { waitsFor } from "~/authoring/rules/drafts";
import { playbookFile } from "~/curriculum/rules/content-paths";
import { currentTexts } from "~/authoring/queries/authoring";
import { raiseContentStamp, updateCompany } from "~/authoring/queries/content";
import { findDraft, updateDraft } from "~/authoring/queries/drafts";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { recordDecision } from "~/ledger/services/record-decision.server";
import type { OwnCompany } from "~/ledger/rules/own";
import { listCompanies } from "~/people/queries/companies";
import { managedCompany } from "~/people/services/delegation/managed-company.server";
import type { Tx } from "~db/store";

export type CompanyRefusal =
  /** Another company has this name. */
  | "name"
  /** The playbook’s draft is frozen until it is published. */
  | "waiting"
  /** The playbook has mistakes, or is written in a way that can’t be edited. */
  | "playbook"
  /** The playbook was published meanwhile. */
  | "moved-on";

export type CompanyChanged = { ok: true } | { ok: false; code: CompanyRefusal };

interface Change extends Call<ActorWith<"company:manage">> {
  key: string;
  facts: CompanyFacts;
}

/**
 * Changes what a company is called, its time zone, and how its people are spoken to. Its playbook says the same: what is published of
 * it gets a new version that asks nobody anything, and its draft is changed along with it. What says the same already changes nothing.
 */
export async function changeCompany({
  store,
  actor,
  now,
  key,
  facts,
}: Change): Promise<CompanyChanged> {
  const company = await managedCompany({ store, actor, now, key });
  const names = Object.keys(facts) as (keyof CompanyFacts)[];
  if (names.every((name) => company[name] === facts[name])) return { ok: true };
  const path = playbookFile(key);
  const draft = await findDraft(store.read, path);
  if (draft && waitsFor(draft)) return { ok: false, code: "waiting" };
  const [published] = await currentTexts(store.read, [path]);
  const also = async (tx: Tx) => {
    if (await isTaken(tx, company, facts.name)) throw new NameTaken();
    await changeDraft(tx, path, { facts, published: published?.number ?? 0 });
    const renamed = company.name === facts.name ? {} : { formerName: company.name };
    await recordDecision(tx, {
      company,
      at: now,
      kind: "company-changed",
      actor,
      personId: null,
      evidence: company.companyId,
      facts: { ...facts, ...renamed },
    });
  };
  try {
    if (!published) {
      await store.write(async (tx) => {
        await updateCompany(tx, company.companyId, facts);
        await also(tx);
        await raiseContentStamp(tx);
      });
      return { ok: true };
    }
    const said = setCompanyFacts(published.text, facts);
    const change = m.authoring_settings_change();
    const text = said && setPlaybookPublication(said, { impact: "wording", change });
    if (text === null) return { ok: false, code: "playbook" };
    const outcome = await publishTexts({
      store,
      by: actor,
      now,
      changes: new Map([[path, text]]),
      made: new Map([[path, published.number]]),
      also,
    });
    if (outcome.ok) return { ok: true };
    return { ok: false, code: outcome.code === "mistakes" ? "playbook" : "moved-on" };
  } catch (error) {
    if (error instanceof NameTaken) return { ok: false, code: "name" };
    throw error;
  }
}

/** Nothing of the change lands. */
class NameTaken extends Error {}

async function isTaken(tx: Tx, { companyId }: OwnCompany, name: string): Promise<boolean> {
  const all = await listCompanies(tx);
  return all.some((one) => one.id !== companyId && isSameName(one.name, name));
}

/** The draft says the same, on top of what was published with it. One that can’t be read is left to its author. */
async function changeDraft(
  tx: Tx,
  path: string,
  { facts, published }: { facts: CompanyFacts; published: number },
) {
  const draft = await findDraft(tx, path);
  if (!draft) return;
  const { baseNumber, sequence } = draft;
  const [now] = await currentTexts(tx, [path]);
  await updateDraft(tx, path, {
    text: setCompanyFacts(draft.text, facts) ?? draft.text,
    sequence: sequence + 1,
    baseNumber: baseNumber === published ? (now?.number ?? 0) : baseNumber,
  });
}

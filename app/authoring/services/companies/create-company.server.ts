import type { Creating } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { isSameName } from "~/company/rules/setup/company-name";
import { companyKey } from "~/authoring/rules/new-company/company-key";
import { startingPlaybook, type NewCompany } from "~/authoring/rules/new-company/starting-playbook";
import { UNSAID } from "~/authoring/rules/drafts";
import { fileAt, playbookFile } from "~/curriculum/rules/content-paths";
import { findDrafts, saveDraftRow } from "~/authoring/queries/drafts";
import { listFiles } from "~/authoring/queries/library";
import { addCompany, listCompanies } from "~/people/queries/companies";
import { addEngagement } from "~/people/queries/organisation";
import { findAllTrainers } from "~/people/queries/delegations";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { localDateOf } from "~/kit/time/moment";
import { keepChoice, programmesToOffer, type OffersWanted } from "./choose-programmes.server";
import { isSent } from "~db/sent";
import type { Db } from "~db/store";

export type CompanyCreated = { ok: true; key: string } | { ok: false; code: "name" };

interface Create extends Creating<ActorWith<"company:create">> {
  company: NewCompany;
  /** Whom an admin has work with it. A trainer who sets up a company works with it themselves. */
  trainerIds: readonly string[];
  /** The programmes it offers; all of them, new ones too, if nothing is said. */
  offers?: OffersWanted | undefined;
}

/** Sets up a company, with the first draft of its playbook and who works with it. The same form twice sets up one. */
export async function createCompany({
  store,
  actor,
  now,
  id,
  company,
  trainerIds,
  offers,
}: Create): Promise<CompanyCreated> {
  const { name, short: shortName, timeZone } = company;
  const programmes = offers ? await programmesToOffer(store) : [];
  return store.write(async (tx) => {
    const all = await listCompanies(tx);
    if (await isSent(tx, "company", id, { name, timeZone }))
      return { ok: true, key: all.find((one) => one.id === id)?.key ?? "" };
    if (all.some((one) => isSameName(one.name, name))) return { ok: false, code: "name" };
    const key = companyKey(name, [...all.map((one) => one.key), ...(await keysOfFiles(tx))]);
    const language = company.language === "" ? null : company.language;
    const address = company.address === "" ? null : company.address;
    const row = { id, key, name, shortName, timeZone, language, address, createdAt: now };
    const added = await addCompany(tx, row);
    if (offers) await keepChoice(tx, added, programmes, offers);
    const said = { company: added, at: now, actor };
    const facts = { key, name };
    await recordDecision(tx, {
      ...said,
      kind: "company-created",
      personId: null,
      evidence: id,
      facts,
    });
    const wanted = actor.role === "trainer" ? [actor.personId] : trainerIds;
    for (const trainer of await findAllTrainers(tx)) {
      const { id: personId, leftAt } = trainer;
      if (!wanted.includes(personId) || (leftAt !== null && leftAt <= now)) continue;
      await addEngagement(tx, added, { personId, createdAt: now });
      await recordDecision(tx, {
        ...said,
        kind: "trainer-engaged",
        personId,
        evidence: personId,
        facts: {},
        personal: { name: trainer.name },
      });
    }
    await saveDraftRow(tx, {
      path: playbookFile(key),
      baseNumber: 0,
      text: startingPlaybook(company, yearOn(localDateOf(now, timeZone))),
      sequence: 1,
      startedAt: now,
      savedAt: now,
      savedBy: actor.personId,
      ...UNSAID,
    });
    return { ok: true, key };
  });
}

/** The same month of the next year. */
function yearOn(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4, 7)}`;
}

/** Companies that files of the library are of, also of those that never fitted. */
async function keysOfFiles(db: Db): Promise<string[]> {
  const files = [...(await listFiles(db)), ...(await findDrafts(db))];
  return files.flatMap(({ path }) => fileAt(path)?.company ?? []);
}

import { companiesApart } from "~/curriculum/rules/own-copies";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import {
  allCompanies,
  findCompaniesEnrolled,
  findCompaniesTaught,
  findNewestRevisions,
  keptCurriculum,
  type NewRows,
} from "~/authoring/queries/content";
import { findCopySpans } from "~/curriculum/queries/copies";
import { findProgrammes } from "~/curriculum/queries/rules";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Tx } from "~db/store";

/**
 * Records what a publication asks of a company's people: policies to acknowledge, activities to learn again, and programmes or a
 * playbook with other terms than before.
 */
export async function recordPublication(
  tx: Tx,
  { rows, retired }: { rows: NewRows; retired: readonly string[] },
  { at, actor, agreedBy }: { at: Date; actor: Decider; agreedBy: string | null },
) {
  const said = { at, actor, personId: null };
  const agreed = agreedBy === null ? {} : { agreedBy };
  const companies = await allCompanies(tx);
  const companyOf = (id: string) => {
    const company = companies.get(id);
    if (!company) throw new Error(`The company ${id} is missing.`);
    return company;
  };
  await recordPlaybooks(tx, rows, said, companyOf);
  await recordProgrammes(tx, { rows, retired, agreed }, said);
  for (const { id, companyId, version, hash, graceDays, reacknowledge } of rows.policyVersion)
    await recordDecision(tx, {
      ...said,
      company: companyOf(companyId),
      kind: "policy-published",
      evidence: id,
      facts: { version, hash, graceDays, reacknowledge },
    });

  await recordRelearns(tx, { rows, agreed }, said, companyOf);
}

/** A playbook with other terms than before; for `relearn` also what quotes it, where the company is taught that. */
async function recordPlaybooks(tx: Tx, rows: NewRows, said: Said, companyOf: CompanyOf) {
  for (const { id, companyId, number, hash, impact, quotedIn } of rows.playbookRevision) {
    if (number === 1) continue;
    const company = companyOf(companyId);
    await recordDecision(tx, {
      ...said,
      company,
      kind: "playbook-changed",
      evidence: id,
      facts: { number, hash, impact: impact ?? "wording" },
    });
    if (impact !== "relearn") continue;
    const taught = new Map<string, boolean>();
    for (const row of await findNewestRevisions(tx, quotedIn ?? [])) {
      const { module } = row;
      if (!taught.has(module)) taught.set(module, await isTaught(tx, module, company));
      if (!taught.get(module)) continue;
      await recordDecision(tx, {
        ...said,
        company,
        kind: "relearn-asked",
        evidence: id,
        facts: {
          activity: `${module}/${row.key}`,
          title: row.body.title,
          number: row.number,
          hash: row.hash,
          playbook: number,
        },
      });
    }
  }
}

async function isTaught(tx: Tx, moduleKey: string, { companyId }: OwnCompany) {
  const taught = await findCompaniesTaught(tx, moduleKey);
  return taught.some((one) => one.companyId === companyId);
}

type CompanyOf = (id: string) => OwnCompany;

/** Who agreed to it, if a second person had to. */
type Agreed = { agreedBy?: string };

interface Said {
  at: Date;
  actor: Decider;
  personId: null;
}

/** Other terms, and an end, for the companies whose people are enrolled in the programme. */
async function recordProgrammes(
  tx: Tx,
  { rows, retired, agreed }: { rows: NewRows; retired: readonly string[]; agreed: Agreed },
  said: Said,
) {
  const changed = rows.programmeRevision.filter(({ number }) => number > 1);
  if (changed.length + retired.length === 0) return;
  const programmes = new Map((await findProgrammes(tx)).map((one) => [one.id, one]));
  for (const { id, programmeId, number, hash, body } of changed) {
    const programme = programmes.get(programmeId)?.key ?? programmeId;
    const { title } = body;
    for (const company of await findCompaniesEnrolled(tx, [programmeId]))
      await recordDecision(tx, {
        ...said,
        company,
        kind: "programme-changed",
        evidence: id,
        facts: { programme, title, number, hash, ...agreed },
      });
  }
  for (const id of retired) {
    const programme = programmes.get(id);
    if (!programme) throw new Error(`The programme ${id} is missing.`);
    for (const company of await findCompaniesEnrolled(tx, [id]))
      await recordDecision(tx, {
        ...said,
        company,
        kind: "programme-retired",
        evidence: id,
        facts: { programme: programme.key, title: programme.body.title },
      });
  }
}

async function recordRelearns(
  tx: Tx,
  { rows, agreed }: { rows: NewRows; agreed: Agreed },
  said: Said,
  companyOf: CompanyOf,
) {
  const relearns = rows.activityRevision.filter(
    (row) => row.impact === "relearn" && row.number > 1,
  );
  if (relearns.length === 0) return;
  const { modules, activities } = await keptCurriculum(tx);
  for (const { id, activityId, companyId: own, number, hash, body } of relearns) {
    const activity = activities.find((one) => one.id === activityId);
    const module = modules.find((one) => one.id === activity?.parentId);
    if (!activity || !module) throw new Error(`The activity ${activityId} is missing.`);
    const { title } = body;
    const taught = await findCompaniesTaught(tx, module.key);
    const apart = companiesApart(number, await findCopySpans(tx, activityId));
    const others = taught.filter(({ companyId }) => !apart.has(companyId));
    for (const company of own ? [companyOf(own)] : others)
      await recordDecision(tx, {
        ...said,
        company,
        kind: "relearn-asked",
        evidence: id,
        facts: { activity: `${module.key}/${activity.key}`, title, number, hash, ...agreed },
      });
  }
}

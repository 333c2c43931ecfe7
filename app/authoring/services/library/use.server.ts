import { leadsThrough } from "~/curriculum/rules/requirements";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { listEnrolledProgrammes } from "~/authoring/queries/library";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";

/** Which of these companies have anyone in training, by module (as their own rules include it) and by programme. */
export interface LibraryUse {
  /** Company ids by the module's key. */
  modules: ReadonlyMap<string, ReadonlySet<string>>;
  /** Company ids by the programme's id. */
  programmes: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function libraryUse(
  store: Store,
  companies: readonly OwnCompany[],
): Promise<LibraryUse> {
  const modules = new Map<string, Set<string>>();
  const programmes = new Map<string, Set<string>>();
  const rulesOf = new Map<string, CompanyRules>();
  for (const enrolled of await listEnrolledProgrammes(store.read, companies)) {
    const { companyId, programmeId } = enrolled;
    add(programmes, programmeId, companyId);
    const theirs = rulesOf.get(companyId) ?? (await companyRules(store, enrolled));
    rulesOf.set(companyId, theirs);
    const { programmes: rules, curriculum } = theirs;
    const rule = rules.get(programmeId);
    if (!rule || rule.retired) continue;
    for (const key of curriculum.modules.keys())
      if (leadsThrough(rule, key)) add(modules, key, companyId);
  }
  return { modules, programmes };
}

function add(sets: Map<string, Set<string>>, key: string, value: string) {
  const known = sets.get(key) ?? new Set<string>();
  known.add(value);
  sets.set(key, known);
}

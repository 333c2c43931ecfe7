import { onlyOne } from "~/kit/cache/only-one";
import { keptWithin, madeOnce } from "~/kit/cache/remember";
import type { OwnCompany } from "~/ledger/rules/own";
import { lastChangeOf } from "~/people/queries/changes";
import type { Store } from "~db/store";
import { gatherFacts, type EmployeeFacts } from "./gather-facts.server";

/** People whose facts are kept at a time. */
const MOST = 400;

interface Kept {
  facts: EmployeeFacts | null;
  /** The number of the last change that it knows of. */
  change: number;
}

const keptIn = onlyOne("facts", () => madeOnce((_: Store) => keptWithin<Kept>(MOST)));

/**
 * The facts about one person, null for a person the company does not have. Kept in memory until something about them changes: that
 * nothing has takes one statement, where gathering them takes many.
 */
export async function factsAbout(
  store: Store,
  company: OwnCompany,
  personId: string,
): Promise<EmployeeFacts | null> {
  const name = `${company.companyId} ${personId}`;
  const change = await lastChangeOf(store.read, company, personId);
  const known = keptIn(store).recall(name);
  if (known?.change === change) return known.facts;
  const [facts = null] = await gatherFacts(store.read, { company, personIds: [personId] });
  return keptIn(store).keep(name, { facts, change }, 1).facts;
}

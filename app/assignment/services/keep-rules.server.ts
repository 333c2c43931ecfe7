import { remembered } from "~/kit/cache/remember";
import { changedSince } from "~/people/queries/changes";
import { findCompaniesWithRules } from "~/assignment/queries/assignments";
import type { Store } from "~db/store";
import { applyToAll } from "./rules.server";

/** The last change that was looked at, by company, so that a run looks only at people for whom something has changed. */
const lookedAt = remembered<Store, number>();

/** Above this many changed people, everyone is looked at. */
const MOST_SINGLY = 500;

/**
 * Applies every company's rules to people who are new or have changed since the last run, and returns how many people that affected.
 * A rule is applied when it is made and when somebody is added; this catches anybody missed because the server stopped in between.
 */
export async function keepRules({ store, now }: { store: Store; now: Date }): Promise<number> {
  let touched = 0;
  for (const company of await findCompaniesWithRules(store.read)) {
    const known = lookedAt.recall(store, company.companyId);
    const changed = await changedSince(store.read, company, known ?? 0);
    const { personIds, number } = changed;
    if (known === undefined || personIds.length > MOST_SINGLY)
      touched += await applyToAll(store, company, now);
    else if (personIds.length > 0) touched += await applyToAll(store, company, now, personIds);
    lookedAt.keep(store, company.companyId, number);
  }
  return touched;
}

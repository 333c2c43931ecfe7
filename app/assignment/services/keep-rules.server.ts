import { remembered } from "~/kit/cache/remember";
import { changedSince } from "~/people/queries/changes";
import { findCompaniesWithRules } from "~/assignment/queries/assignments";
import type { Store } from "~db/store";
import { applyToAll } from "./rules.server";

/** The last change that was looked at, by company, so that a run looks only at whom something has changed for. */
const lookedAt = remembered<Store, number>();

/** Above this many changed people, everybody is looked at. */
const MOST_SINGLY = 500;

/**
 * Applies every company's rules to whoever is new or has changed since the last run, and returns how many people that touched.
 * A rule is applied when it is made and when somebody is added; this finds whom a stop in between has left out.
 */
export async function keepRules({ store, now }: { store: Store; now: Date }): Promise<number> {
  let touched = 0;
  for (const companyId of await findCompaniesWithRules(store.read)) {
    const known = lookedAt.recall(store, companyId);
    const changed = await changedSince(store.read, companyId, known ?? 0);
    const { personIds, number } = changed;
    if (known === undefined || personIds.length > MOST_SINGLY)
      touched += await applyToAll(store, companyId, now);
    else if (personIds.length > 0) touched += await applyToAll(store, companyId, now, personIds);
    lookedAt.keep(store, companyId, number);
  }
  return touched;
}

import { deleteRule, insertRule, listRules } from "~/people/queries/second-factors";
import type { Admin } from "~/people/rules/actor";
import { SECOND_FACTOR_ROLES, type SecondFactorRole } from "~/people/rules/second-factor";
import type { Call } from "~/people/services/call";
import type { Store } from "~db/store";

/** Of which roles the agency asks a second factor. */
export async function showRules(store: Store) {
  const asked = await listRules(store.read);
  return SECOND_FACTOR_ROLES.map((role) => ({ role, required: asked.includes(role) }));
}

/**
 * Asks a second factor of these roles and of no others, and says what that changes. People who are signed in without one
 * give it with their next step.
 */
export async function setRules({
  store,
  actor,
  roles,
  now,
}: Call<Admin> & { roles: readonly SecondFactorRole[] }) {
  return await store.write(async (tx) => {
    const changed: { role: SecondFactorRole; required: boolean }[] = [];
    for (const role of SECOND_FACTOR_ROLES) {
      const required = roles.includes(role);
      const row = { role, setBy: actor.personId, setAt: now };
      const done = required ? await insertRule(tx, row) : await deleteRule(tx, role);
      if (done) changed.push({ role, required });
    }
    return changed;
  });
}

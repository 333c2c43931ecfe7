import { recordDecision } from "~/ledger/services/record-decision.server";
import { renamePerson } from "~/people/queries/former-names";
import { findPersonCalled } from "~/roster/queries/person";
import type { ChangeRefusal } from "~/roster/rules/identity";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import { newId } from "~db/ids";
import { changeable, isTheirsToChange } from "./changeable.server";

export type Changed<Reason = never> = { ok: true } | { ok: false; reason: ChangeRefusal | Reason };

/** Gives somebody another name. What was signed, decided and recorded before keeps the one of then. */
export async function changeName({
  personId,
  name,
  givenName,
  ...keeping
}: Keeping & { personId: string; name: string; givenName: string }): Promise<Changed> {
  const { store, actor, now } = keeping;
  const company = await keptCompany(keeping);
  return await store.write(async (tx) => {
    const { one, refused } = await changeable(tx, { company, personId, actor });
    if (refused) return { ok: false, reason: refused };
    if (!(await isTheirsToChange(tx, one, { actor, now })))
      return { ok: false, reason: "elsewhere" };
    const before = await findPersonCalled(tx, one);
    if (before?.name === name && before.givenName === givenName) return { ok: true };
    const id = newId(now);
    await renamePerson(tx, one, { id, name, givenName, now });
    await recordDecision(tx, {
      company,
      at: now,
      kind: "name-changed",
      actor,
      personId,
      evidence: id,
      facts: {},
      personal: { name, formerName: before?.name },
    });
    return { ok: true };
  });
}

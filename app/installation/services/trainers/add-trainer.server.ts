import type { Call } from "~/people/services/call";
import type { Admin } from "~/people/rules/actor";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { Refusal } from "~/kit/http/refusal";
import { givenNameOf } from "~/people/rules/given-name";
import { findForAgency } from "~/installation/queries/agency-people";
import { engage } from "./engage.server";

type TrainerAdded = { ok: true; personId: string } | { ok: false; code: "taken" };

/**
 * Adds a trainer who works with these companies; one who had left comes back as themselves. The same form twice adds one. The
 * address of somebody of a company is refused.
 */
export async function addTrainer({
  store,
  actor,
  now,
  name,
  email,
  companies,
}: Call<Admin> & {
  name: string;
  /** In lower case. */
  email: string;
  /** Their keys. */
  companies: readonly string[];
}): Promise<TrainerAdded> {
  const as = { role: "trainer" as const, now };
  const before = await findForAgency(store.read, email, as);
  if (!before || (!before.there && !before.ofCompany)) {
    const person = {
      name,
      givenName: givenNameOf(name),
      email,
      role: "trainer",
      company: null,
    } as const;
    try {
      await addNewPerson({ store, now, person, by: before?.before ? actor : null });
    } catch (error) {
      // Somebody else was quicker: who has the address now is seen below.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return await store.write(async (tx) => {
    const one = await findForAgency(tx, email, as);
    const same = before?.there === false || one?.name === name;
    if (!one?.there || !same) return { ok: false, code: "taken" };
    await engage(tx, one, companies, { by: actor, now, only: false });
    return { ok: true, personId: one.id };
  });
}

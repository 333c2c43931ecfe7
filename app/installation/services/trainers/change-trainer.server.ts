import type { Call } from "~/people/services/call";
import type { Admin } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { deleteSessionsOf, findTrainer } from "~/people/queries/people";
import { markLeftAgency } from "~/installation/queries/agency-people";
import { engage } from "./engage.server";

/** Has a trainer work with these companies, by their keys, and no others. */
export async function changeTrainer({
  store,
  actor,
  now,
  personId,
  companies,
}: Call<Admin> & { personId: string; companies: readonly string[] }) {
  await store.write(async (tx) => {
    const trainer = await findTrainer(tx, personId, now);
    if (!trainer) throw notFound("person");
    await engage(tx, trainer, companies, { by: actor, now });
  });
}

/** Ends a trainer's time with the agency: their companies, and every session. What they did stays. */
export async function endTrainer({
  store,
  actor,
  now,
  personId,
}: Call<Admin> & { personId: string }) {
  await store.write(async (tx) => {
    const trainer = await findTrainer(tx, personId, now);
    if (!trainer) throw notFound("person");
    await engage(tx, trainer, [], { by: actor, now });
    await markLeftAgency(tx, { personId, role: "trainer", now });
    await deleteSessionsOf(tx, personId);
  });
}

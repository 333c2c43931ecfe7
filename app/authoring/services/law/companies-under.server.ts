import { PLACES, type Place } from "~/company/rules/places";
import { placesOf } from "~/curriculum/rules/content/law/law";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { Trainer } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";

/** The names of the trainer’s companies whose people read the law of each place. */
export async function companiesUnderLaw({
  store,
  actor,
  now,
}: Call<Trainer>): Promise<Record<Place, string[]>> {
  const under: Record<Place, string[]> = { uk: [], eu: [], us: [] };
  for (const company of await trainersCompanies(store.read, actor, now)) {
    const { playbook } = await companyRules(store, company);
    const places = playbook ? placesOf(playbook) : PLACES;
    for (const place of places) under[place].push(company.name);
  }
  return under;
}

import { addNewPerson } from "~/assignment/services/add-person.server";
import { findCompanyByKey } from "~/people/queries/organisation";
import { PEOPLE, type Site } from "./site";

/** Has Priya, who manages at one company, learn there and at another. Returns her id. */
export async function givePriyaHats({ store, clock }: Pick<Site, "store" | "clock">) {
  const person = { name: "Anything", givenName: "Anything", email: PEOPLE.manager };
  let id = "";
  for (const key of ["harbour-and-pine", "tidewater"]) {
    const company = await findCompanyByKey(store.read, key);
    const hat = { ...person, role: "employee" as const, company };
    id = await addNewPerson({ store, now: clock.now, person: hat });
  }
  return id;
}

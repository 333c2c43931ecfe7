import type { Trainer } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { PEOPLE } from "./harness/site";

/** One of the demo’s trainers, Dana unless told otherwise, as a service is called by them. */
export async function theTrainer(store: Store, address: string = PEOPLE.trainer): Promise<Trainer> {
  const people = await store.read.select().from(store.read.tables.person);
  const trainer = people.find(({ email }) => email === address);
  if (!trainer) throw new Error(`The demo has no trainer ${address}.`);
  const { id, name, givenName, email } = trainer;
  return {
    personId: id,
    sessionId: "none",
    name,
    givenName,
    email,
    role: "trainer",
    organisation: "Northlight Agency",
  };
}

import type { Trainer } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { PEOPLE } from "./harness/site";

/** The demo’s trainer, as a service is called by them. */
export async function theTrainer(store: Store): Promise<Trainer> {
  const people = await store.read.select().from(store.read.tables.person);
  const dana = people.find(({ email }) => email === PEOPLE.trainer);
  if (!dana) throw new Error("The demo has no trainer.");
  const { id, name, givenName, email } = dana;
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

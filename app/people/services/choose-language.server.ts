import type { Call } from "./call";
import type { Language } from "~/kit/language/language";
import { setOwnLanguage } from "~/people/queries/people";
import type { Actor } from "~/people/rules/actor";

/** The actor's pages and mails are in this language from now on; for null, in their company's or the agency's. */
export async function chooseLanguage({
  store,
  actor,
  language,
}: Omit<Call<Actor>, "now"> & { language: Language | null }): Promise<void> {
  await store.write((tx) => setOwnLanguage(tx, actor.personId, language));
}

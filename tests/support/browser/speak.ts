import { eq } from "drizzle-orm";
import type { Language } from "~/kit/language/language";
import type { Site } from "../harness/site";

/** Makes this the language of someone who signs in; pages that anyone sees stay in the browser's. */
export async function speak({ store }: Site, email: string | null, language: Language) {
  if (email === null) return;
  const { person } = store.read.tables;
  await store.write((tx) => tx.update(person).set({ language }).where(eq(person.email, email)));
}

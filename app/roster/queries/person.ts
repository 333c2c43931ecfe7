import { eq } from "drizzle-orm";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** What one of a company's people is called, and where they sign in. */
export async function findPersonCalled(db: Db, { personId }: OwnPerson) {
  const { person } = db.tables;
  const [row] = await db
    .select({
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      language: person.language,
    })
    .from(person)
    .where(eq(person.id, personId));
  return row ?? null;
}

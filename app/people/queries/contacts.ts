import { and, eq, inArray, or } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import { byName, nameSortKey } from "~/kit/text/name-order";
import type { Db } from "~db/store";

/** A company's managers, and its people of these names, with how to write to them, including those who have left. */
export async function findContacts(db: Db, { companyId }: OwnCompany, names: readonly string[]) {
  const { person } = db.tables;
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      role: person.role,
      leftAt: person.leftAt,
    })
    .from(person)
    .where(
      or(
        and(eq(person.companyId, companyId), eq(person.role, "manager")),
        and(eq(person.companyId, companyId), inArray(person.sortName, names.map(nameSortKey))),
      ),
    );
  return rows.sort(byName);
}

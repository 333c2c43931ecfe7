import { and, eq, inArray, or } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import { hatsAt } from "~/people/rules/hats";
import { byName, nameSortKey } from "~/kit/text/name-order";
import type { Db } from "~db/store";

/** A company's managers, and its people of these names, with how to write to them, including those who have left by a time. */
export async function findContacts(
  db: Db,
  { companyId }: OwnCompany,
  { names, now }: { names: readonly string[]; now: Date },
) {
  const { person, membership } = db.tables;
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      role: membership.role,
      leftAt: membership.leftAt,
      chosenAt: membership.chosenAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.companyId, companyId),
        or(eq(membership.role, "manager"), inArray(membership.sortName, names.map(nameSortKey))),
      ),
    );
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort(byName).map((one) => {
    const memberships = rows.filter(({ id }) => id === one.id);
    const hats = hatsAt(memberships, now);
    const left = hats.length === 0;
    const manager = (left ? memberships : hats).some(({ role }) => role === "manager");
    const { id, name, givenName, email } = one;
    return { id, name, givenName, email, manager, left };
  });
}

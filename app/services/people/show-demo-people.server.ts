import { listDemoPeople } from "~db/queries/people";
import type { Store } from "~db/store";
import type { Role } from "~/domain/people/roles";

const ORDER: readonly Role[] = ["employee", "manager", "trainer", "admin"];

/** The demo's people by organisation, the agency last. The first few employees of a company stand for all of them. */
export async function showDemoPeople({
  store,
  agency,
  employees = 4,
}: {
  store: Store;
  agency: string;
  employees?: number;
}) {
  const groups = new Map<string, { name: string; email: string; role: Role }[]>();
  for (const { name, email, role, companyName } of await listDemoPeople(store.read)) {
    const organisation = companyName ?? agency;
    const people = groups.get(organisation) ?? [];
    people.push({ name, email, role });
    groups.set(organisation, people);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === agency) - Number(b === agency))
    .map(([organisation, people]) => ({
      organisation,
      people: ORDER.flatMap((role) => {
        const own = people.filter((person) => person.role === role);
        return role === "employee" ? own.slice(0, employees) : own;
      }),
    }));
}

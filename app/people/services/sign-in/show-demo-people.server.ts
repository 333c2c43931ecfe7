import { inNameOrder } from "~/kit/text/name-order";
import { listDemoPeople } from "~/people/queries/people";
import type { Store } from "~db/store";
import { ROLES, type Role } from "~/people/rules/kinds";

/** The people whose story the demo tells; everyone else comes after them. */
const FIRST = [
  "maya@harbourandpine.example",
  "priya@harbourandpine.example",
  "dana@northlight.example",
  "admin@northlight.example",
  "noor@tidewater.example",
  "theo@tidewater.example",
];

interface DemoPerson {
  name: string;
  email: string;
  role: Role;
}

/** The demo's people by organisation, the agency last: those to begin with, and all others. */
export async function showDemoPeople({
  store,
  agency,
  now,
}: {
  store: Store;
  agency: string;
  now: Date;
}) {
  const groups = new Map<string, DemoPerson[]>();
  for (const { name, email, role, companyName } of await listDemoPeople(store.read, now)) {
    const organisation = companyName ?? agency;
    groups.set(organisation, [...(groups.get(organisation) ?? []), { name, email, role }]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === agency) - Number(b === agency) || inNameOrder(a, b))
    .map(([organisation, people]) => {
      const sorted = people.sort(byRoleAndName);
      return {
        organisation,
        first: sorted.filter((person) => FIRST.includes(person.email)),
        others: sorted.filter((person) => !FIRST.includes(person.email)),
      };
    });
}

function byRoleAndName(a: DemoPerson, b: DemoPerson): number {
  return ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || inNameOrder(a.name, b.name);
}

import type { Call } from "~/people/services/call";
import type { Admin } from "~/people/rules/actor";
import {
  listAgencyPeople,
  listCompaniesToEngage,
  listEngagements,
} from "~/installation/queries/agency-people";

/** The agency's admins and trainers, and which companies each trainer works with. */
export async function showAgencyPeople({ store, now }: Call<Admin>) {
  const [admins, trainers, companies] = await Promise.all([
    listAgencyPeople(store.read, "admin", now),
    listAgencyPeople(store.read, "trainer", now),
    listCompaniesToEngage(store.read),
  ]);
  const engagements = await listEngagements(
    store.read,
    trainers.map(({ id }) => id),
  );
  return {
    admins: admins.map(({ id, name, email }) => ({ id, name, email })),
    companies: companies.map(({ key, name }) => ({ key, name })),
    trainers: trainers.map(({ id, name, email }) => {
      const own = engagements.filter(({ personId }) => personId === id);
      const works = companies.filter((one) =>
        own.some(({ companyId }) => companyId === one.companyId),
      );
      return { id, name, email, works: works.map(({ key, name }) => ({ key, name })) };
    }),
  };
}

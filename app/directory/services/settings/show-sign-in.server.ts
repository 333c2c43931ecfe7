import { findConnection, listMappings } from "~/directory/queries/connections";
import { listVerifiedDomains } from "~/directory/queries/verified-domains";
import { notFound } from "~/kit/http/refusal";
import type { ActorWith } from "~/people/rules/permissions";
import { findCompanyByKey } from "~/people/queries/organisation";
import { listTeams } from "~/people/queries/teams";
import type { Call } from "~/people/services/call";
import type { Store } from "~db/store";

/** An admin, and the company whose sign-in they set up. */
export type Directing = Call<ActorWith<"directory:manage">> & { key: string };

export async function directedCompany({ store, key }: { store: Store; key: string }) {
  const company = await findCompanyByKey(store.read, key);
  if (!company) throw notFound("company");
  return company;
}

/** How a company’s people sign in. The client secret is never shown again, not even to who typed it. */
export async function showSignIn({ store, key }: Directing) {
  const company = await directedCompany({ store, key });
  const connection = await findConnection(store.read, company);
  const { name, archivedAt, timeZone } = company;
  return {
    company: { key, name, archivedAt, timeZone },
    domains: await listVerifiedDomains(store.read, company),
    connection: connection && {
      provider: connection.provider,
      issuer: connection.issuer,
      clientId: connection.clientId,
      use: connection.use,
      joining: connection.joining,
      trustsFactor: connection.trustsFactor,
      triedAt: connection.triedAt,
    },
  };
}

/** What claims give in the company, and the teams there are. */
export async function showGroups({ store, key, now }: Directing) {
  const company = await directedCompany({ store, key });
  const teams = await listTeams(store.read, company, now);
  const mappings = await listMappings(store.read, company);
  const { name, archivedAt } = company;
  return {
    company: { key, name, archivedAt },
    teams: teams.map(({ id, name }) => ({ id, name })),
    mappings: mappings.map(({ id, claim, value, gives, team, closedAt }) => {
      return { id, claim, value, gives, team, closed: closedAt !== null };
    }),
  };
}

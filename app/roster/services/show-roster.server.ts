import { pageOf } from "~/kit/lists/pages";
import { byName } from "~/kit/text/name-order";
import type { CompanyRole } from "~/people/rules/kinds";
import { countRoster, findOpenTeams, listRoster } from "~/roster/queries/roster";
import { rosterCompany, type Keeping } from "./roster-company.server";
import { shownCompany } from "./shown-company.server";

const PAGE_SIZE = 50;

interface Asked {
  search: string;
  /** By id. */
  team: string | null;
  role: CompanyRole | null;
  show: "left" | null;
  page: number;
}

/** A page of a company’s people, or of those who have left. */
export async function showRoster({ query, ...keeping }: Keeping & { query: Asked }) {
  const { store, now, actor } = keeping;
  const company = await rosterCompany(keeping);
  const teams = await findOpenTeams(store.read, company);
  const asked = {
    search: query.search,
    teamId: teams.some(({ id }) => id === query.team) ? query.team : null,
    role: query.role,
    hasLeft: query.show === "left",
    now,
  };
  const matching = await countRoster(store.read, company, asked);
  const { page, pages, from } = pageOf(matching, query.page, PAGE_SIZE);
  const people = await listRoster(store.read, company, { ...asked, from, limit: PAGE_SIZE });
  return {
    company: await shownCompany(store.read, company),
    actorRole: actor.role,
    teams: teams.sort(byName),
    people: people.map(({ roles, ...one }) => {
      const current = roles.filter(({ leftAt }) => leftAt === null || leftAt > now);
      const shown = current.length > 0 ? current : roles;
      return {
        ...one,
        teams: one.teams.sort(byName),
        roles: shown.map(({ role }) => role),
        leftAt: latestOf(shown.map(({ leftAt }) => leftAt)),
        hasLeft: current.length === 0,
      };
    }),
    matching,
    page,
    pages,
    pageSize: PAGE_SIZE,
  };
}

/** What a page about a company’s people says of it. */
export async function showRosterCompany(keeping: Keeping) {
  const company = await rosterCompany(keeping);
  const { key, name } = await shownCompany(keeping.store.read, company);
  const teams = await findOpenTeams(keeping.store.read, company);
  const names = teams.sort(byName).map((team) => team.name);
  return { company: { key, name }, actorRole: keeping.actor.role, teams: names };
}

/** Null where one of them is. */
function latestOf(times: readonly (Date | null)[]): Date | null {
  let latest: Date | null = null;
  for (const time of times) {
    if (time === null) return null;
    if (latest === null || time > latest) latest = time;
  }
  return latest;
}

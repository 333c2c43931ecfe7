import { countRules } from "~/assignment/services/team-rules.server";
import { listAllTeams, listTeams } from "~/people/queries/teams";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";

/** A company's teams, each with how many are in it, who manages it and how many rules enrol its people; and those that are closed. */
export async function showTeams(keeping: Keeping) {
  const { store, now, key, actor } = keeping;
  const company = await keptCompany(keeping);
  const open = await listTeams(store.read, company, now);
  const all = await listAllTeams(store.read, company);
  const rules = await countRules(store.read, company);
  return {
    key,
    role: actor.role,
    company: { name: company.name, timeZone: company.timeZone, archivedAt: company.archivedAt },
    teams: open.map(({ id, name, employees, managers }) => ({
      id,
      name,
      people: new Set([...employees, ...managers].map((one) => one.id)).size,
      managers: managers.map((one) => one.name),
      rules: rules.get(id) ?? 0,
    })),
    closed: all.flatMap(({ id, name, closedAt }) => (closedAt ? [{ id, name, closedAt }] : [])),
  };
}

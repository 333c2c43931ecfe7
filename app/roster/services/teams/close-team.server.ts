import { endTeamRules } from "~/assignment/services/team-rules.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { closeTeam, findAnyTeam, findTeamMembers, openTeam } from "~/people/queries/teams";
import { keptCompany } from "~/roster/services/kept-company.server";
import { titlesOf } from "~/roster/services/programme-titles";
import type { Keeping } from "~/roster/services/roster-company.server";

/** Closes a team and ends its rules. Its people stay in their training. Closing it twice is closing it once. */
export async function closeTeamOf({ teamId, ...keeping }: Keeping & { teamId: string }) {
  const { store, actor: by, now } = keeping;
  const company = await keptCompany(keeping);
  const titles = titlesOf(await companyRules(store, company));
  await store.write(async (tx) => {
    const team = await findAnyTeam(tx, company, teamId);
    if (!team) throw notFound("team");
    if (team.closedAt) return;
    await endTeamRules(tx, teamId, { company, by, titles, now });
    await closeTeam(tx, team, now);
    await recordDecision(tx, {
      company,
      at: now,
      kind: "team-closed",
      actor: by,
      personId: null,
      evidence: `${teamId}-closed`,
      facts: { teamId, team: team.name, people: (await findTeamMembers(tx, team)).length },
    });
  });
}

/** Opens a closed team again, with the people who were in it. Rules that ended stay so. */
export async function openTeamAgain({ teamId, ...keeping }: Keeping & { teamId: string }) {
  const { store, actor: by, now } = keeping;
  const company = await keptCompany(keeping);
  await store.write(async (tx) => {
    const team = await findAnyTeam(tx, company, teamId);
    if (!team) throw notFound("team");
    if (!team.closedAt) return;
    await openTeam(tx, company, { id: teamId, name: team.name });
    await recordDecision(tx, {
      company,
      at: now,
      kind: "team-opened",
      actor: by,
      personId: null,
      evidence: `${teamId}-opened`,
      facts: { teamId, team: team.name },
    });
  });
}

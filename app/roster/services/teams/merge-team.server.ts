import { copyTeamRules, endTeamRules } from "~/assignment/services/team-rules.server";
import { applyToAll } from "~/assignment/services/rules.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import {
  closeTeam,
  findAnyTeam,
  findTeam,
  findTeamMembers,
  putInTeam,
  takeOutOfTeam,
} from "~/people/queries/teams";
import { keptCompany } from "~/roster/services/kept-company.server";
import { titlesOf } from "~/roster/services/programme-titles";
import type { Keeping } from "~/roster/services/roster-company.server";

/**
 * Merges a team into another: its people and its managers are in that one, and it is closed. Its rules end, or, where `keepRules`,
 * the other team has them from now on. Merging twice is merging once.
 */
export async function mergeTeam({
  teamId,
  intoId,
  keepRules,
  ...keeping
}: Keeping & { teamId: string; intoId: string; keepRules: boolean }) {
  const { store, actor: by, now } = keeping;
  const company = await keptCompany(keeping);
  const titles = titlesOf(await companyRules(store, company));
  const deciding = { company, by, titles, now };
  const affected = await store.write(async (tx) => {
    const team = await findAnyTeam(tx, company, teamId);
    const into = await findTeam(tx, company, { id: intoId });
    if (!team || !into || teamId === intoId) throw notFound("team");
    if (team.closedAt) return [];
    const there = new Map(
      (await findTeamMembers(tx, into)).map((one) => [one.personId, one.isManager]),
    );
    let people = 0;
    for (const one of await findTeamMembers(tx, team)) {
      const before = there.get(one.personId);
      if (before === undefined) people += 1;
      if (before === undefined || (one.isManager && !before))
        await putInTeam(tx, one, { teamId: intoId, isManager: one.isManager });
      await takeOutOfTeam(tx, one, teamId);
      there.set(one.personId, before === true || one.isManager);
    }
    if (keepRules)
      await copyTeamRules(tx, { from: teamId, into: { id: intoId, name: into.name } }, deciding);
    await endTeamRules(tx, teamId, deciding);
    await closeTeam(tx, team, now);
    await recordDecision(tx, {
      company,
      at: now,
      kind: "team-merged",
      actor: by,
      personId: null,
      evidence: `${teamId}-merged`,
      facts: { teamId, team: team.name, into: intoId, intoTeam: into.name, people },
    });
    return [...there.keys()];
  });
  if (affected.length > 0) await applyToAll(store, company, now, affected);
}

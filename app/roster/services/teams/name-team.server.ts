import type { NewId } from "~/kit/http/form-id";
import { notFound } from "~/kit/http/refusal";
import type { OwnCompany } from "~/ledger/rules/own";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { findTeam, listAllTeams, openTeam, renameTeam } from "~/people/queries/teams";
import { isSameTeamName } from "~/roster/rules/team-name";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import { isSent } from "~db/sent";
import type { Db } from "~db/store";

/** The team that has the name, where one has; `closed` where it can be opened again. */
type Named =
  | { ok: true; teamId: string }
  | { ok: false; reason: "taken" | "closed"; teamId: string };

/** Makes a team. The same form twice makes one. */
export async function makeTeam({
  id,
  name,
  ...keeping
}: Keeping & { id: NewId; name: string }): Promise<Named> {
  const { store, actor, now } = keeping;
  const company = await keptCompany(keeping);
  return await store.write(async (tx) => {
    if (await isSent(tx, "team", id, { companyId: company.companyId }))
      return { ok: true, teamId: id };
    const taken = await nameTaken(tx, company, { name });
    if (taken) return taken;
    const { teamId } = await openTeam(tx, company, { id, name });
    await recordDecision(tx, {
      company,
      at: now,
      kind: "team-made",
      actor,
      personId: null,
      evidence: teamId,
      facts: { teamId, team: name },
    });
    return { ok: true, teamId };
  });
}

/** Gives an open team another name; the one it has changes nothing. */
export async function nameTeam({
  teamId,
  name,
  ...keeping
}: Keeping & { teamId: string; name: string }): Promise<Named> {
  const { store, actor, now } = keeping;
  const company = await keptCompany(keeping);
  return await store.write(async (tx) => {
    const team = await findTeam(tx, company, { id: teamId });
    if (!team) throw notFound("team");
    if (team.name === name) return { ok: true, teamId };
    const taken = await nameTaken(tx, company, { name, teamId });
    if (taken) return taken;
    if (!(await renameTeam(tx, team, name))) return { ok: false, reason: "taken", teamId };
    await recordDecision(tx, {
      company,
      at: now,
      kind: "team-renamed",
      actor,
      personId: null,
      evidence: teamId,
      facts: { teamId, team: name, formerName: team.name },
    });
    return { ok: true, teamId };
  });
}

async function nameTaken(
  db: Db,
  company: OwnCompany,
  { name, teamId }: { name: string; teamId?: string },
): Promise<Named | null> {
  const teams = await listAllTeams(db, company);
  const same = teams.find((one) => one.id !== teamId && isSameTeamName(one.name, name));
  if (!same) return null;
  return { ok: false, reason: same.closedAt ? "closed" : "taken", teamId: same.id };
}

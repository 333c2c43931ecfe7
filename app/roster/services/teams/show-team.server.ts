import { countReach, countRules, rulesToMove } from "~/assignment/services/team-rules.server";
import { findRulesInForce } from "~/assignment/queries/assignments";
import { notFound } from "~/kit/http/refusal";
import { findAnyTeam, findTeamMembers, listTeams } from "~/people/queries/teams";
import { findStaff } from "~/roster/queries/staff";
import { keptCompany, type KeptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import type { Db } from "~db/store";
import { listPeopleIn, listTeamManagersOnly } from "~/roster/queries/team-people";

/** So many people are offered at once; others are found by name. */
const OFFERED = 20;

export type TeamView = Awaited<ReturnType<typeof showTeam>>;

/** One team: who is in it and who could be, what closing it does, and with `into` what merging it into that team does. */
export async function showTeam({
  teamId,
  q,
  into,
  ...keeping
}: Keeping & { teamId: string; q: string; into: string | null }) {
  const { store, now, key, actor } = keeping;
  const db = store.read;
  const company = await keptCompany(keeping);
  const team = await findAnyTeam(db, company, teamId);
  if (!team) throw notFound("team");
  const people = await listPeopleIn(db, team, now);
  const found = team.closedAt
    ? []
    : (await findStaff(db, company, { search: q, notIn: teamId, now, limit: OFFERED + 2 }))
        .filter(({ id }) => id !== actor.personId)
        .slice(0, OFFERED + 1);
  const others = (await listTeams(db, company, now)).filter(({ id }) => id !== teamId);
  const other = team.closedAt ? undefined : others.find(({ id }) => id === into);
  return {
    key,
    role: actor.role,
    company: { name: company.name, timeZone: company.timeZone },
    team: { id: teamId, name: team.name, closedAt: team.closedAt },
    people: people.map((one) => ({ ...one, isSelf: one.id === actor.personId })),
    rules: (await countRules(db, company)).get(teamId) ?? 0,
    /** Managers who would be left without a team. */
    stranded: team.closedAt ? [] : await listTeamManagersOnly(db, team, now),
    found: found.slice(0, OFFERED).map(({ id, name, email }) => ({ id, name, email })),
    more: found.length > OFFERED,
    others: others.map(({ id, name }) => ({ id, name })),
    merging: other ? await merging(db, { company, team, into: other, now }) : null,
  };
}

/** What merging does, in numbers. */
async function merging(
  db: Db,
  {
    company,
    team,
    into,
    now,
  }: {
    company: KeptCompany;
    team: NonNullable<Awaited<ReturnType<typeof findAnyTeam>>>;
    into: { id: string; name: string };
    now: Date;
  },
) {
  const target = await findAnyTeam(db, company, into.id);
  if (!target) throw notFound("team");
  const there = (await findTeamMembers(db, target)).map(({ personId }) => personId);
  const moving = (await listPeopleIn(db, team, now))
    .map(({ id }) => id)
    .filter((id) => !there.includes(id));
  const inForce = await findRulesInForce(db, company);
  const theirs = inForce.filter(({ teamId }) => teamId === into.id);
  const kept = rulesToMove(inForce, { from: team.teamId, into: into.id });
  const enrolledByTheirs = await countReach(db, company, { rules: theirs, personIds: moving, now });
  const enrolledByKept = await countReach(db, company, { rules: kept, personIds: there, now });
  return {
    into: { id: into.id, name: into.name },
    moving: moving.length,
    enrolledByTheirs,
    kept: kept.length,
    enrolledByKept,
  };
}

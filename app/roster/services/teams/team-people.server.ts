import { applyRules } from "~/assignment/services/apply-rules.server";
import { conflict, notFound } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import type { OwnPerson } from "~/ledger/rules/own";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import { findMember } from "~/people/queries/memberships";
import { findRolesOf } from "~/people/queries/roles";
import {
  findTeam,
  findTeamsOf,
  putInTeam,
  takeOutOfTeam,
  type OwnTeam,
} from "~/people/queries/teams";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import type { Tx } from "~db/store";

/** Puts people into a team; those who manage its company also as its managers, if that is wanted. Who is in it stays as they are. */
export async function putPeopleIn({
  teamId,
  personIds,
  ...keeping
}: Keeping & { teamId: string; personIds: readonly string[] }) {
  const { store, actor: by, now } = keeping;
  const company = await keptCompany(keeping);
  if (personIds.includes(by.personId)) throw themself();
  await store.write(async (tx) => {
    const team = await findTeam(tx, company, { id: teamId });
    if (!team) throw notFound("team");
    const added: string[] = [];
    for (const personId of new Set(personIds)) {
      const one = await findMember(tx, company, personId);
      if (!one) throw notFound("person");
      const there = (await findTeamsOf(tx, one)).some(({ id }) => id === teamId);
      if (there) continue;
      const roles = await rolesAt(tx, one, now);
      // Who manages and does not learn is in a team to manage it.
      const isManager = roles.length > 0 && roles.every((role) => role === "manager");
      await changeIn(tx, one, { team, isManager, by, now });
      added.push(personId);
    }
    if (added.length > 0) await applyRules(tx, { company, personIds: added }, now);
  });
}

/** Takes somebody out of a team. They stay in the training it brought them. */
export async function takePersonOut({
  teamId,
  personId,
  ...keeping
}: Keeping & { teamId: string; personId: string }) {
  const { store, actor: by, now } = keeping;
  const company = await keptCompany(keeping);
  if (personId === by.personId) throw themself();
  await store.write(async (tx) => {
    const team = await findTeam(tx, company, { id: teamId });
    const one = await findMember(tx, company, personId);
    if (!team || !one) throw notFound("team");
    await takeOut(tx, one, { team, by, now });
  });
}

/** Nobody decides about themselves, by this page either. */
function themself() {
  return conflict(m.roster_intake_own());
}

/** Makes somebody who is in a team its manager, or no longer so. Only a manager of the company manages one. Whether that changed. */
export async function setTeamManager({
  teamId,
  personId,
  isManager,
  ...keeping
}: Keeping & { teamId: string; personId: string; isManager: boolean }): Promise<boolean> {
  const { store, actor: by, now } = keeping;
  const company = await keptCompany(keeping);
  if (personId === by.personId) throw themself();
  return await store.write(async (tx) => {
    const team = await findTeam(tx, company, { id: teamId });
    const one = await findMember(tx, company, personId);
    if (!team || !one) throw notFound("team");
    const there = (await findTeamsOf(tx, one)).find(({ id }) => id === teamId);
    if (!there || there.isManager === isManager) return false;
    if (isManager && !(await rolesAt(tx, one, now)).includes("manager")) throw notFound("person");
    await changeIn(tx, one, { team, isManager, by, now });
    return true;
  });
}

async function rolesAt(tx: Tx, one: OwnPerson, now: Date) {
  const roles = await findRolesOf(tx, one);
  return roles.filter(({ leftAt }) => leftAt === null || leftAt > now).map(({ role }) => role);
}

interface Change {
  team: Pick<OwnTeam, "teamId" | "name">;
  by: Decider;
  now: Date;
}

/** Has somebody be in a team, or manage it, and records that. */
export async function changeIn(
  tx: Tx,
  one: OwnPerson,
  { team, isManager, by, now }: Change & { isManager: boolean },
) {
  const { teamId, name } = team;
  await putInTeam(tx, one, { teamId, isManager });
  await recordDecision(tx, {
    company: one,
    at: now,
    kind: "team-joined",
    actor: by,
    personId: one.personId,
    evidence: `${teamId}-${one.personId}`,
    facts: { teamId, team: name, manages: isManager },
  });
}

/** Has somebody be in a team no longer, and records that; nothing where they were not in it. */
export async function takeOut(tx: Tx, one: OwnPerson, { team, by, now }: Change) {
  const { teamId, name } = team;
  if (!(await takeOutOfTeam(tx, one, teamId))) return;
  await recordDecision(tx, {
    company: one,
    at: now,
    kind: "team-left",
    actor: by,
    personId: one.personId,
    evidence: `${teamId}-${one.personId}-left`,
    facts: { teamId, team: name },
  });
}

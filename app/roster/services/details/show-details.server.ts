import { localDateOf } from "~/kit/time/moment";
import { findAddressChangeOf } from "~/people/queries/address-changes";
import { listFormerNames } from "~/people/queries/former-names";
import { countOtherManagers, findElsewhere, findRolesOf } from "~/people/queries/roles";
import { findTeamsOf, listAllTeams } from "~/people/queries/teams";
import { notFound } from "~/kit/http/refusal";
import { findPersonCalled } from "~/roster/queries/person";
import { leavingOf } from "~/roster/rules/identity";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import { changeable, isTheirsToChange } from "./changeable.server";

export type DetailsView = Awaited<ReturnType<typeof showDetails>>;

/** All that can be changed about one of a company's people, and what stands in the way. */
export async function showDetails({ personId, ...keeping }: Keeping & { personId: string }) {
  const { store, actor, now, key } = keeping;
  const db = store.read;
  const company = await keptCompany(keeping);
  const { one, refused } = await changeable(db, { company, personId, actor });
  const called = await findPersonCalled(db, one);
  if (!called) throw notFound("person");
  const roles = await findRolesOf(db, one);
  const running = roles.filter(({ leftAt }) => leftAt === null || leftAt > now);
  const left = leavingOf(roles);
  const teams = await findTeamsOf(db, one);
  const asManager = running.find(({ role }) => role === "manager");
  const managesAll = asManager !== undefined && !asManager.teamsOnly;
  const { timeZone } = company;
  const asked = await findAddressChangeOf(db, one);
  const { name, givenName, email } = called;
  return {
    key,
    role: actor.role,
    company: { name: company.name, timeZone },
    today: localDateOf(now, timeZone),
    person: { id: personId, name, givenName, email: refused === "erased" ? "" : email },
    refused,
    /** Whether name and address are this actor’s to change, and whether the person is something elsewhere at all. */
    mayChangeIdentity: await isTheirsToChange(db, one, { actor, now }),
    isElsewhere: (await findElsewhere(db, one, now)).length > 0,
    formerNames: await listFormerNames(db, one),
    asked: asked && asked.expiresAt > now ? asked : null,
    roles: running.map(({ role }) => role),
    learned: roles.some(({ role }) => role === "employee"),
    teamsOnly: asManager?.teamsOnly ?? false,
    /** Nobody else manages the whole company. */
    isLastManager: managesAll && (await countOtherManagers(db, one, now)) === 0,
    teams: (await listAllTeams(db, company))
      .filter(({ closedAt }) => closedAt === null)
      .map(({ id, name }) => {
        const there = teams.find((team) => team.id === id);
        return {
          id,
          name,
          isIn: there !== undefined,
          manages: (there?.isManager ?? false) && asManager !== undefined,
        };
      }),
    leaving: left && {
      lastDay: localDateOf(new Date(left.getTime() - 1), timeZone),
      over: left <= now,
    },
  };
}

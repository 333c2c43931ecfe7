import { addNewPerson } from "~/assignment/services/add-person.server";
import { Refusal } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { findByAddress } from "~/people/queries/organisation";
import { givenNameOf } from "~/people/rules/given-name";
import type { CompanyRole } from "~/people/rules/kinds";
import { findTeams } from "~/assignment/queries/assignments";
import { rosterCompany, type Keeping } from "~/roster/services/roster-company.server";
import { findJoiners } from "./joiners.server";
import { invitePeople } from "./invite-people.server";

export type InvitedNew =
  | { ok: true; personId: string }
  | { ok: false; field: "email" | "teams"; message: string };

/**
 * Adds somebody to a company and invites them. The same address twice, even at once, is one person and one mail; of somebody who is of
 * the company already, and has not joined, only the invitation is sent.
 */
export async function inviteNew({
  name,
  email,
  role,
  teams,
  ...keeping
}: Keeping & {
  name: string;
  /** In lower case. */
  email: string;
  role: CompanyRole;
  /** Ids. */
  teams: readonly string[];
}): Promise<InvitedNew> {
  const { store, actor, now } = keeping;
  const company = await rosterCompany(keeping);
  const open = await findTeams(store.read, company);
  const chosen = open.filter(({ id }) => teams.includes(id));
  if (chosen.length < new Set(teams).size)
    return { ok: false, field: "teams", message: m.roster_invite_fault_team() };
  const person = {
    name,
    givenName: givenNameOf(name),
    email,
    role,
    company,
    teams: chosen.map((team) => team.name),
  };
  let refused: Refusal | null = null;
  try {
    await addNewPerson({ store, now, person, by: actor });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused = error;
  }
  const known = await findByAddress(store.read, email);
  const personIds = known ? [known.personId] : [];
  const [one] = await findJoiners(store.read, company, { now, personIds });
  if (!one)
    return { ok: false, field: "email", message: refused?.message ?? m.roster_invite_fault_gone() };
  if (refused && one.state === "joined")
    return { ok: false, field: "email", message: m.roster_invite_fault_joined({ name: one.name }) };
  await invitePeople({ store, actor, now, company, personIds: [one.personId] });
  return { ok: true, personId: one.personId };
}

import { pageOf } from "~/kit/lists/pages";
import { rosterCompany, type Keeping } from "~/roster/services/roster-company.server";
import { findTeams } from "~/assignment/queries/assignments";
import { countJoiners, listToRemind, pageOfJoiners } from "~/roster/queries/joiners";
import { shownCompany } from "~/roster/services/shown-company.server";
import { findJoiners } from "./joiners.server";

const PAGE_SIZE = 50;

/** A page of those of a company who were invited or have not joined: those who have not first, each group by name. */
export async function showInvitations({
  search,
  page: asked,
  ...keeping
}: Keeping & { search: string; page: number }) {
  const { now } = keeping;
  const { read } = keeping.store;
  const company = await rosterCompany(keeping);
  const counts = await countJoiners(read, company, { search, now });
  const { page, pages, from } = pageOf(counts.matching, asked, PAGE_SIZE);
  const personIds = await pageOfJoiners(read, company, { search, now, from, limit: PAGE_SIZE });
  const byId = new Map(
    (await findJoiners(read, company, { now, personIds })).map((one) => [one.personId, one]),
  );
  return {
    ...counts,
    company: await shownCompany(read, company),
    people: personIds
      .flatMap((id) => byId.get(id) ?? [])
      .map(({ personId, name, email, role, state, latest, joinedAt, mail }) => ({
        id: personId,
        name,
        email,
        role,
        state,
        mail,
        invitedAt: latest?.createdAt ?? null,
        expiresAt: latest?.expiresAt ?? null,
        joinedAt,
      })),
    page,
    pages,
    pageSize: PAGE_SIZE,
  };
}

/** Those of a company whom “Invite all” mails: they have not joined and were not mailed in the last day. */
export async function findToRemind(keeping: Keeping) {
  const company = await rosterCompany(keeping);
  return await listToRemind(keeping.store.read, company, keeping.now);
}

/** The company to which somebody is invited, and its teams to choose from. */
export async function showInviteForm(keeping: Keeping) {
  const { read } = keeping.store;
  const company = await rosterCompany(keeping);
  return { company: await shownCompany(read, company), teams: await findTeams(read, company) };
}

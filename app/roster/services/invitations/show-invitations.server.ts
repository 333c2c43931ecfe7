import { pageOf } from "~/kit/lists/pages";
import { isReminded } from "~/people/rules/invitation";
import { rosterCompany, type Keeping } from "~/roster/services/roster-company.server";
import { findTeams } from "~/assignment/queries/assignments";
import { findCompany } from "~/roster/queries/joining";
import { findJoiners } from "./joiners.server";
import { mailedLately } from "./invite-people.server";

const PAGE_SIZE = 50;

/** A page of everyone of a company who was invited or has not joined: those who have not first, each group by name. */
export async function showInvitations({ page: asked, ...keeping }: Keeping & { page: number }) {
  const { store, now } = keeping;
  const company = await rosterCompany(keeping);
  const people = await findJoiners(store.read, company, { now });
  const shown = people.filter(({ state, latest }) => state !== "joined" || latest !== null);
  const waiting = people.filter(({ state }) => state !== "joined");
  const inOrder = [
    ...shown.filter(({ state }) => state !== "joined"),
    ...shown.filter(({ state }) => state === "joined"),
  ];
  const { page, pages, from, until } = pageOf(inOrder.length, asked, PAGE_SIZE);
  return {
    company: await findCompany(store.read, company),
    people: inOrder
      .slice(from, until)
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
    matching: inOrder.length,
    page,
    pages,
    pageSize: PAGE_SIZE,
    joined: people.length - waiting.length,
    waiting: waiting.length,
    toRemind: waiting.filter((one) => isReminded(mailedLately(one, now), now)).length,
  };
}

/** Mails everyone of a company who has not joined and was not mailed in the last day. */
export async function findWaiting(keeping: Keeping) {
  const company = await rosterCompany(keeping);
  const people = await findJoiners(keeping.store.read, company, { now: keeping.now });
  return {
    company,
    personIds: people.filter(({ state }) => state !== "joined").map(({ personId }) => personId),
  };
}

/** The company to which somebody is invited, and its teams to choose from. */
export async function showInviteForm(keeping: Keeping) {
  const { read } = keeping.store;
  const company = await rosterCompany(keeping);
  return { company: await findCompany(read, company), teams: await findTeams(read, company) };
}

import { onDuty } from "~/people/rules/delegation/delegation";
import { localDateOf } from "~/kit/time/moment";
import { findStandIns } from "~/people/queries/delegations";
import { findPeopleOfManagers } from "~/people/queries/teams";
import { findManagers, findTrainers } from "~/people/queries/engagements";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { Db } from "~db/store";

export interface Deciders {
  managers: string[];
  trainers: string[];
  /** Whom managers of teams decide for, by their own ids; the others decide for everyone. */
  people: Record<string, string[]>;
}

/** Who hears of what waits for a side about somebody. Nobody decides about themselves. */
export function decidersAbout(
  deciders: Deciders,
  side: "managers" | "trainers",
  aboutPersonId: string,
): string[] {
  return deciders[side].filter(
    (id) =>
      id !== aboutPersonId &&
      (side === "trainers" || (deciders.people[id]?.includes(aboutPersonId) ?? true)),
  );
}

/** Who hears about decisions waiting in a company: for people who are away, their stand-in. */
export async function decidersNow(
  db: Db,
  { owner, company }: Pick<CompanyRules, "owner" | "company">,
  now: Date,
): Promise<Deciders> {
  const standIns = await findStandIns(db, owner, {
    today: localDateOf(now, company.timeZone),
    now,
  });
  const staying = (deciders: readonly { id: string; leftAt: Date | null }[]) =>
    onDuty(
      deciders.filter(({ leftAt }) => !leftAt || leftAt > now).map(({ id }) => id),
      standIns,
    );
  const managers = await findManagers(db, owner);
  const ofTeams = managers.some(({ teamsOnly }) => teamsOnly)
    ? await findPeopleOfManagers(db, owner)
    : new Map<string, ReadonlySet<string>>();
  return {
    people: Object.fromEntries([...ofTeams].map(([id, people]) => [id, [...people].sort()])),
    managers: staying(managers),
    trainers: staying(await findTrainers(db, owner)),
  };
}

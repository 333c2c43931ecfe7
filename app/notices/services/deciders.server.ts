import { onDuty } from "~/people/rules/delegation/delegation";
import { localDateOf } from "~/kit/time/moment";
import { findStandIns } from "~/people/queries/delegations";
import { findManagers, findTrainers } from "~/people/queries/engagements";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { Db } from "~db/store";

export interface Deciders {
  managers: string[];
  trainers: string[];
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
  return {
    managers: staying(await findManagers(db, owner)),
    trainers: staying(await findTrainers(db, owner)),
  };
}

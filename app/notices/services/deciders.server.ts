import { onDuty } from "~/people/rules/delegation/delegation";
import { localDateOf } from "~/kit/time/moment";
import { findStandIns } from "~/people/queries/delegations";
import { findManagers, findTrainers } from "~/people/queries/engagements";
import type { Db } from "~db/store";

export interface Deciders {
  managers: string[];
  trainers: string[];
}

/** Who is told of what waits to be decided in a company: of those who are away, whoever stands in for them. */
export async function decidersNow(
  db: Db,
  { id: companyId, timeZone }: { id: string; timeZone: string },
  now: Date,
): Promise<Deciders> {
  const standIns = await findStandIns(db, { companyId, today: localDateOf(now, timeZone), now });
  const staying = (deciders: readonly { id: string; leftAt: Date | null }[]) =>
    onDuty(
      deciders.filter(({ leftAt }) => !leftAt || leftAt > now).map(({ id }) => id),
      standIns,
    );
  return {
    managers: staying(await findManagers(db, companyId)),
    trainers: staying(await findTrainers(db, companyId)),
  };
}

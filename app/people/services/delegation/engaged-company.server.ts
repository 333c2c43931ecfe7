import type { Call } from "~/people/services/call";
import { addDays, localDateOf, type LocalDate } from "~/kit/time/moment";
import { own, type Own } from "~/ledger/rules/own";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { findStoodInCompanies } from "~/people/queries/delegations";
import { findEngagedCompanies, findEngagedCompany } from "~/people/queries/engagements";
import type { Db } from "~db/store";

/** A company that a trainer works with, and for whom they stand in there until when. */
export type TrainersCompany = Own<{
  companyId: string;
  key: string;
  name: string;
  shortName: string;
  timeZone: string;
  standingIn: { name: string; until: LocalDate } | null;
}>;

/**
 * The company a trainer asks for, if they are engaged with it, or stand in today for someone who is; for anyone else it does
 * not exist.
 */
export async function engagedCompany({ store, actor, now, key }: Call<Trainer> & { key: string }) {
  const engaged = await findEngagedCompany(store.read, { trainerId: actor.personId, key });
  if (engaged) return engaged;
  const company = (await stoodInCompanies(store.read, actor, now)).find((one) => one.key === key);
  if (!company) throw notFound("company");
  return company;
}

/** All of a trainer's companies, those they stand in for last. */
export async function trainersCompanies(
  db: Db,
  actor: Trainer,
  now: Date,
): Promise<TrainersCompany[]> {
  const engaged = await findEngagedCompanies(db, actor.personId);
  const others = (await stoodInCompanies(db, actor, now)).filter(
    ({ companyId }) => !engaged.some((company) => company.companyId === companyId),
  );
  return [...engaged.map((company) => own({ ...company, standingIn: null })), ...others];
}

/** Where they stand in today, by each company's own calendar. */
async function stoodInCompanies(
  db: Db,
  { personId }: Trainer,
  now: Date,
): Promise<TrainersCompany[]> {
  const since = addDays(localDateOf(now, "UTC"), -1);
  const rows = await findStoodInCompanies(db, { trainerId: personId, since, now });
  const running = rows.filter(({ startsOn, endsOn, timeZone }) => {
    const today = localDateOf(now, timeZone);
    return startsOn <= today && today <= endsOn;
  });
  return running
    .filter((row, index) => running.findIndex((one) => one.companyId === row.companyId) === index)
    .map(({ startsOn: _, endsOn, insteadOf, ...company }) =>
      own({ ...company, standingIn: { name: insteadOf, until: endsOn } }),
    );
}

import type { Call } from "~/people/services/call";
import { addDays, localDateOf } from "~/kit/time/moment";
import type { Manager, Trainer } from "~/people/rules/actor";
import { findDelegationsOf } from "~/people/queries/delegations";
import { colleaguesOf, placesOf } from "./delegate.server";

/** The delegations from and to someone that are not past, and to whom they can delegate where. */
export async function showAway({ store, actor, now }: Call<Manager | Trainer>) {
  const db = store.read;
  const since = addDays(localDateOf(now, "UTC"), -1);
  const known = (await findDelegationsOf(db, [actor.personId], since)).flatMap((row) => {
    const today = localDateOf(now, row.timeZone);
    return row.endsOn < today ? [] : [{ ...row, running: row.startsOn <= today }];
  });
  const places = await placesOf(db, actor);
  return {
    given: known.filter(({ fromPersonId }) => fromPersonId === actor.personId),
    taken: known.filter(({ toPersonId }) => toPersonId === actor.personId),
    colleagues: await colleaguesOf(db, actor, now),
    places: places.map(({ company, name }) => ({ id: company.companyId, name })),
    today: localDateOf(now, places[0]?.timeZone ?? "UTC"),
  };
}

export type AwayView = Awaited<ReturnType<typeof showAway>>;

import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findWaitingTimes } from "~/practice/queries/judging/waiting-times";
import { TELLING_DAYS, usualWait } from "~/practice/rules/judging/waiting-time";

const DAY_MS = 86_400_000;

/** How many working days replies at somebody’s company usually wait; null where too few were judged of late to tell. */
export async function usualWaitFor({ store, actor, now }: Call<Employee>): Promise<number | null> {
  const since = new Date(now.getTime() - TELLING_DAYS * DAY_MS);
  return usualWait(await findWaitingTimes(store.read, actor, since), actor.timeZone);
}

import type { Call } from "~/people/services/call";
import {
  addLiveReviewer,
  endLiveReviewer,
  listLiveReviewers,
  listReviewed,
  listWaiting,
} from "~/clearance/queries/supervision";
import { findEmployees, searchEmployees } from "~/people/queries/employees";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { companyOf } from "~/ledger/rules/own";
import type { Manager } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { newId } from "~db/ids";

/** So many are told of at once. */
const MOST = 100;

/** So many of the colleagues who are found are offered. */
const OFFERED = 10;

/**
 * What a manager sees of their people’s live replies: what waits, what was found, which colleagues look at them too, and of those who
 * could, the ones whose name or address has each word of `q`; nobody before a search.
 */
export async function overseeLiveReplies({ store, actor, now, q }: Call<Manager> & { q: string }) {
  const { company } = await companyRules(store, actor);
  const waiting = await listWaiting(store.read, [actor], { now, limit: MOST });
  const reviewed = await listReviewed(store.read, actor, MOST);
  const reviewers = await listLiveReviewers(store.read, companyOf(actor));
  const personIds = reviewers.map(({ personId }) => personId);
  const within = await findEmployees(store.read, { company: actor, personIds });
  const search = { search: q, except: personIds, now, limit: OFFERED + 1 };
  const found = q === "" ? [] : await searchEmployees(store.read, [actor], search);
  return {
    timeZone: company.timeZone,
    waiting,
    reviewed,
    q,
    named: reviewers
      .filter(({ personId }) => within.some(({ id }) => id === personId))
      .map(({ personId, name }) => ({ personId, name })),
    others: found.slice(0, OFFERED).map(({ id, name, email }) => ({ id, name, email })),
    more: found.length > OFFERED,
  };
}

/**
 * A manager names a colleague who looks at live replies, or says that they no longer do. Naming twice is naming once; somebody who has
 * left can't be named. Throws where the person isn't one of this manager's.
 */
export async function nameLiveReviewer({
  store,
  actor,
  now,
  personId,
  does,
}: Call<Manager> & { personId: string; does: boolean }): Promise<boolean> {
  return store.write(async (tx) => {
    const [one] = await findEmployees(tx, { company: actor, personIds: [personId] });
    if (!one) throw notFound("person");
    if (does && one.leftAt && one.leftAt <= now) return false;
    const named = await listLiveReviewers(tx, companyOf(actor));
    const already = named.some((each) => each.personId === personId);
    if (does && !already)
      await addLiveReviewer(tx, one, {
        id: newId(now),
        namedBy: actor.personId,
        namedAt: now,
        endedAt: null,
      });
    if (!does && already) await endLiveReviewer(tx, one, [personId], now);
    return true;
  });
}

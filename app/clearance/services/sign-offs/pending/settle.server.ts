import { maySign } from "~/clearance/rules/sign-offs/decide";
import { whyNotCounted } from "~/clearance/rules/sign-offs/undo";
import {
  endPending,
  findDuePending,
  findCounting,
  forgetPending,
  removePending,
} from "~/clearance/queries/pending";
import {
  recordSignOff,
  standingToSign,
} from "~/clearance/services/sign-offs/record-sign-off.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { OwnEnrolment } from "~/people/queries/organisation";
import type { Store } from "~db/store";

/** So long what was undone or could not count is there for its signer. */
const KEPT_MS = 86_400_000;

/**
 * Makes the sign-offs count whose minute is over, each from the moment that it was due, however late this runs: after a time out of
 * service nothing is lost. Whether they are still asked for is looked at again; where not, their signer learns why. Two programs may
 * do it at once. `failed` hears of one that fails, and the others go on. Returns how many count now.
 */
export async function settleSignOffs({
  store,
  now,
  failed,
}: {
  store: Store;
  now: Date;
  failed?: (pendingId: string, error: unknown) => void;
}): Promise<number> {
  let counted = 0;
  for (const { id, owned } of await findDuePending(store.read, now)) {
    try {
      if (await settle(store, owned, id)) counted += 1;
    } catch (error) {
      if (!failed) throw error;
      failed(id, error);
    }
  }
  await forgetPending(store, new Date(now.getTime() - KEPT_MS));
  return counted;
}

async function settle(store: Store, owned: OwnEnrolment, id: string): Promise<boolean> {
  const rules = await companyRules(store, owned);
  return store.write(async (tx) => {
    const pending = await findCounting(tx, owned, id);
    if (!pending) return false;
    const found = await standingToSign(tx, rules, owned, pending.countsFrom);
    const sign = { ...pending, by: pending.signedBy, about: pending.personId };
    const hindrance = found ? whyNotCounted(maySign(found.standing, sign)) : "not-awaiting";
    if (!found || hindrance) {
      await endPending(tx, owned, id, hindrance ?? "not-awaiting");
      return false;
    }
    await recordSignOff(tx, rules, owned, { found, said: pending });
    await removePending(tx, owned, id);
    return true;
  });
}

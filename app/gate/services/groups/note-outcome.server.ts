import { changeGroupDirectory, type GroupDirectory } from "~/gate/queries/groups/directories";
import { retryAt, TOLD_AFTER_MS } from "~/gate/rules/groups/retry";
import type { ScimFault } from "~/gate/rules/groups/scim-fault";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { SYSTEM } from "~/ledger/services/record-decision.server";
import { failingNotices } from "~/gate/services/tell-failing.server";
import { tellSome } from "~/notices/services/tell-notices.server";
import type { Store } from "~db/store";
import { recordGroups } from "./record-groups.server";

/** Notes that a company’s groups are as they should be. */
export async function noteSuccess(
  store: Store,
  directory: GroupDirectory,
  {
    now,
    comparing,
    change,
    doubtful,
  }: { now: Date; comparing: boolean; change: Date | null; doubtful: number },
) {
  await store.write(async (tx) => {
    await changeGroupDirectory(tx, directory, {
      syncedAt: now,
      seenChange: change,
      ...(comparing && { comparedAt: now }),
      failingSince: null,
      // The groups are right; whom the gate couldn’t tell of is out of them, and that is shown.
      fault: doubtful > 0 ? "gate" : null,
      detail: doubtful > 0 ? String(doubtful) : null,
      tries: 0,
      retryAt: null,
      toldAt: null,
    });
    if (directory.toldAt !== null)
      await recordGroups(tx, directory, { change: "working", actor: SYSTEM, now });
  });
}

/** Notes that they couldn’t be brought up to date, and when to try again. After an hour the managers of the whole company are told, once. */
export async function noteFailure(
  store: Store,
  directory: GroupDirectory,
  { fault, now }: { fault: ScimFault; now: Date },
) {
  const failingSince = directory.failingSince ?? now;
  const isToTell =
    directory.toldAt === null && now.getTime() - failingSince.getTime() >= TOLD_AFTER_MS;
  const tries = directory.tries + 1;
  const rules = await companyRules(store, directory);
  const told = isToTell
    ? await failingNotices(store, rules, { of: "groups", since: failingSince, now })
    : [];
  await store.write(async (tx) => {
    await changeGroupDirectory(tx, directory, {
      failingSince,
      fault: fault.fault,
      detail: fault.detail,
      tries,
      retryAt: retryAt(now, { fault: fault.fault, waitMs: fault.waitMs, tries: directory.tries }),
      ...(isToTell && { toldAt: now }),
    });
    if (!isToTell) return;
    await recordGroups(tx, directory, { change: "failing", actor: SYSTEM, now });
    await tellSome(tx, told, { rules, now, asTold: false });
  });
}

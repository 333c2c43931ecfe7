import { remembered } from "~/kit/cache/remember";
import { hasEntryBy, lastOfChain } from "~/ledger/queries/ledger";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";

/** Up to which entry it is known. Once true it stays so, because a ledger is only added to. */
const known = remembered<Store, { decided: boolean; until: number }>();

/** Whether a person has ever decided anything in a company. Reads each entry once. */
export async function hasDecided(
  store: Store,
  company: OwnCompany,
  actorId: string,
): Promise<boolean> {
  const name = `${company.companyId} ${actorId}`;
  const before = known.recall(store, name) ?? { decided: false, until: 0 };
  if (before.decided) return true;
  const until = (await lastOfChain(store.read, company))?.seq ?? 0;
  if (until === before.until) return false;
  const decided = await hasEntryBy(store.read, company, { actorId, after: before.until });
  return known.keep(store, name, { decided, until }).decided;
}

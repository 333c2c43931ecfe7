import { beforeTheFirst, faultIn, type ChainFault, type ChainPoint } from "~/ledger/rules/entry";
import { findEntriesAfter, findHash } from "~/ledger/queries/ledger";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import { textHash } from "./hash.server";

const BATCH = 500;
/** Below every number there can be, so that an entry numbered 0 does not hide. */
const LOWEST = -2_147_483_648;

/** A whole chain and where it ends, or its first entry that does not fit. */
export type ChainVerdict =
  | { ok: true; last: ChainPoint }
  | { ok: false; seq: number; fault: ChainFault };

/** Where every company's chain begins. */
function beginningOf(companyId: string): ChainPoint {
  return { seq: 0, hash: textHash(beforeTheFirst(companyId)) };
}

/** Walks a company's chain in batches, from its beginning or from a place that is known to be whole. */
export async function verifyChain(
  db: Db,
  company: OwnCompany,
  from: ChainPoint = beginningOf(company.companyId),
): Promise<ChainVerdict> {
  for (let last = from; ;) {
    const seq = last.seq === 0 ? LOWEST : last.seq;
    const batch = await findEntriesAfter(db, company, { seq, limit: BATCH });
    for (const entry of batch) {
      const fault = faultIn(last, entry, textHash);
      if (fault) return { ok: false, seq: fault === "missing" ? last.seq + 1 : entry.seq, fault };
      last = { seq: entry.seq, hash: entry.hash };
    }
    if (batch.length < BATCH) return { ok: true, last };
  }
}

/** What has become of an entry whose hash, or the beginning of it, was noted; null where it still stands. */
export async function faultSince(
  db: Db,
  company: OwnCompany,
  noted: ChainPoint,
): Promise<ChainFault | null> {
  if (noted.seq === 0) return null;
  const hash = await findHash(db, company, noted.seq);
  if (hash === undefined) return "missing";
  return hash.startsWith(noted.hash) ? null : "replaced";
}

import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";

/** Why a manager erases someone. The ledger keeps it unsealed for ever, so it is one of these and nothing that anyone typed. */
export const ERASURE_REASONS = ["asked", "no-longer-needed"] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** Of those whom the company’s own retention erases. */
export const BY_RETENTION = "retention";

export const ERASURE_REASON_WORDS = wordTable<ErasureReason, string>({
  asked: m.clearance_erase_asked,
  "no-longer-needed": m.clearance_erase_not_needed,
});

/** The reason as people read it; the command’s is in words already. */
export function erasureReasonSaid(reason: string): string {
  const known = ERASURE_REASONS.find((one) => one === reason);
  if (known) return ERASURE_REASON_WORDS[known];
  return reason === BY_RETENTION ? m.clearance_erase_retention() : reason;
}

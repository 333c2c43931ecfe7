import { faultWords } from "~/ledger/rules/fault-words";
import type { LedgerView } from "~/clearance/services/ledger/show-ledger.server";
import { Notice } from "~/kit/parts/notice";

/** Whether the company's chain of entries is whole, with what somebody may note to prove it later. */
export function ChainNotice({ chain }: { chain: LedgerView["chain"] }) {
  if (!chain.ok) {
    return (
      <Notice tone="bad" title="This ledger has been tampered with" role="alert">
        Checked just now: {faultWords(chain.seq, chain.fault)}. Tell your agency.
      </Notice>
    );
  }
  const { seq, hash } = chain.last;
  if (seq === 0) return null;
  return (
    <Notice tone="ok" title={`Whole up to entry ${seq}`}>
      Every entry carries the hash of the one before it. Write down number and hash, and you can
      prove later that nothing before it was changed:{" "}
      <span className="ledger-hash">{hash.slice(0, 12)}</span>
    </Notice>
  );
}

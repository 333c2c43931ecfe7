import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { faultWords } from "~/ledger/rules/fault-words";
import type { LedgerView } from "~/clearance/services/ledger/show-ledger.server";
import { Notice } from "~/kit/parts/notice";

/** Whether the company's chain of entries is intact, with what someone can note to prove it later. */
export function ChainNotice({ chain }: { chain: LedgerView["chain"] }) {
  if (!chain.ok) {
    return (
      <Notice tone="bad" title={m.clearance_ledger_page_tampered()} role="alert">
        {m.clearance_ledger_page_tampered_text({ fault: faultWords(chain.seq, chain.fault) })}
      </Notice>
    );
  }
  const { seq, hash } = chain.last;
  if (seq === 0) return null;
  return (
    <Notice tone="ok" title={m.clearance_ledger_page_intact({ number: numberText(seq) })}>
      <Rich
        of={m.clearance_ledger_page_intact_text.parts()}
        as={{ hash: () => <span className="ledger-hash">{hash.slice(0, 12)}</span> }}
      />
    </Notice>
  );
}

import { m } from "~/kit/language/m";
import type { ChainFault } from "./entry";

/** What is wrong with an entry, for the person who verifies a chain. */
export function faultWords(seq: number, fault: ChainFault): string {
  switch (fault) {
    case "missing":
      return m.ledger_faults_missing({ seq: String(seq) });
    case "altered":
      return m.ledger_faults_altered({ seq: String(seq) });
    case "unlinked":
      return m.ledger_faults_unlinked({ seq: String(seq), before: String(seq - 1) });
    case "replaced":
      return m.ledger_faults_replaced({ seq: String(seq) });
    default:
      return fault satisfies never;
  }
}

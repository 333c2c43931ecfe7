import type { Span } from "./reply";
import type { Reading } from "./text/reading";

/** What is checked, in the order it is shown. */
export const CHECK_CODES = [
  "wrong-account",
  "personal-data",
  "off-limits",
  "undisclosed",
  "length",
  "signature",
  "promise",
  "blame",
  "claim",
  "shouting",
  "copied",
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** Critical is what no score outweighs, or what a network would refuse. */
export type Severity = "advisory" | "critical";

/** What a check has noticed: where, and what it says of it. No spans where what is wrong is not in the words. */
interface Noticed {
  spans: readonly Span[];
  /** In the reader’s language. */
  message: string;
}

export interface Finding extends Noticed {
  code: CheckCode;
  severity: Severity;
}

/** Points at words. It never writes, and that it finds nothing passes nothing. */
export interface Check {
  severity: Severity;
  find(reading: Reading): Noticed[];
}

import { blame } from "./blame";
import { CHECK_CODES, type Check, type CheckCode, type Finding } from "./check";
import type { WrittenReply } from "./reply";
import { claim } from "./claim";
import { copied } from "./copied";
import { length } from "./length/length";
import { offLimits } from "./off-limits";
import { personalData } from "./personal/personal-data";
import { promise } from "./promise";
import { shouting } from "./shouting";
import { signature } from "./signature";
import { readReply } from "./text/reading";
import { undisclosed } from "./undisclosed";
import { wrongAccount } from "./wrong-account";

/** Every check by its code. A new one is its own file, its code in `CHECK_CODES`, and one line here. */
const CHECKS: Record<CheckCode, Check> = {
  "wrong-account": wrongAccount,
  "personal-data": personalData,
  "off-limits": offLimits,
  undisclosed,
  length,
  signature,
  promise,
  blame,
  claim,
  shouting,
  copied,
};

/** What the checks notice in a reply, the critical first, each in the order of the text. */
export function findingsIn(reply: WrittenReply): Finding[] {
  const reading = readReply(reply);
  const found = CHECK_CODES.flatMap((code) => {
    const { severity, find } = CHECKS[code];
    return find(reading).map((noticed): Finding => ({ code, severity, ...noticed }));
  });
  const rank = ({ severity }: Finding) => (severity === "critical" ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

export function severityOf(code: CheckCode): Finding["severity"] {
  return CHECKS[code].severity;
}

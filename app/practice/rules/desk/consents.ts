import type { Consent, ConsentUse } from "~/practice/rules/kinds";

interface Said {
  replyId: string;
  use: ConsentUse;
  consent: Consent;
}

/** What counts of all that was said about who may see a reply: the last, of each use; withdrawn where nothing was said. */
export function consentTo(said: readonly Said[], replyId: string, use: ConsentUse): Consent {
  const last = said.findLast((one) => one.replyId === replyId && one.use === use);
  return last?.consent ?? "withdrawn";
}

import type { Language } from "~/kit/language/language";
import type { Playbook } from "~/company/rules/playbook/playbook";

/** A stretch of the text in code units, the end left out. Never cuts a surrogate pair. */
export interface Span {
  from: number;
  to: number;
}

/** The account that somebody would publish from: a channel of the company by its key, or their own on a network. */
export type Account = { kind: "company"; channel: string } | { kind: "personal"; network: string };

/** A reply as it is written, and what is known of it. */
export interface WrittenReply {
  text: string;
  /** The language it is expected in, where it is too short to tell; null where that isn’t known. */
  usual: Language | null;
  /** The account it would go out from, and the one it should go out from. */
  from: Account;
  expected: Account;
  /** By the name they sign with. */
  writer: { givenName: string };
  /** What this person sent before, to anybody else, and the samples that they have seen. */
  earlier: readonly string[];
  samples: readonly string[];
  playbook: Playbook;
}

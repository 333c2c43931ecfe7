import type { Tone } from "~/kit/text/tone";
import type { HistoryEvent, ShownKind } from "./history";
import type { KeptFacts, LedgerKind } from "~/ledger/rules/recorded";
import type {
  Audience,
  NoticeFacts,
  NoticeKind,
  NoticeSetting,
  NoticeWords,
  TOLD_AS,
  ToldKind,
} from "./notice-kinds";
import type { NoticeGroup } from "~/clearance/rules/kinds";

/** Everything that can happen: what is decided, what a person does, and what time brings. */
type EventKind = LedgerKind | ShownKind | ToldKind;

/** One line of a timeline. What is not text in `more` is where something can be found. */
export interface TimelineWords {
  title: string;
  icon:
    | "book"
    | "check"
    | "clock"
    | "dot"
    | "pause"
    | "pen"
    | "person"
    | "shield"
    | "sign-out"
    | "stop";
  tone: Tone;
  more?: string | readonly (string | { reference: string })[] | undefined;
}

/** The same as it is shown: when it happened, with its entry’s number where it has one, and the policy’s version where one was signed. */
export interface TimelineLine extends TimelineWords {
  key: string;
  at: Date;
  ledger: number | null;
  version: string | null;
}

/** How one kind of notice reaches people: whom, in which group of their preferences, and with which words. */
export interface Telling<K extends NoticeKind> {
  to: Audience | ((facts: NoticeFacts<K>) => Audience);
  group: NoticeGroup | ((facts: NoticeFacts<K>) => NoticeGroup);
  words(facts: NoticeFacts<K>, setting: NoticeSetting): NoticeWords;
}

/** Each kind of event with the places that show it, and its words there; null where it isn’t shown. */
export type EventTable = {
  [K in EventKind]: {
    /** What the ledger's filter calls it, and one line about it, without names. */
    ledger: K extends LedgerKind
      ? { called: () => string; words(facts: KeptFacts<K>): string }
      : null;
    /** For people looking at a person, with names and with what was written. */
    timeline: K extends ShownKind ? (event: HistoryEvent<K>) => TimelineWords : null;
    /** To the person affected, as “you”. */
    notice: K extends ToldKind ? Telling<(typeof TOLD_AS)[K]> : null;
  };
};

/** What a timeline says of where something can be found: a message with the tag `{#reference/}`. */
export function withReference(
  parts: readonly { type: string; value?: string }[],
  reference: string,
): TimelineWords["more"] {
  return parts.map((part) => (part.type === "text" ? (part.value ?? "") : { reference }));
}

/** An event that only the ledger tells. */
export function inLedger<Facts>(called: () => string, words: (facts: Facts) => string) {
  return { ledger: { called, words }, timeline: null, notice: null };
}

import { m } from "~/kit/language/m";
import type { HistoryEvent } from "./history";
import type { LedgerKind } from "~/ledger/rules/recorded";
import {
  TOLD_AS,
  type Audience,
  type NoticeFacts,
  type NoticeKind,
  type NoticeSetting,
  type NoticeWords,
  type ToldKind,
} from "./notice-kinds";
import type { NoticeGroup } from "~/clearance/rules/kinds";
import { CHANGE_EVENTS } from "./change-events";
import { CLEARANCE_EVENTS } from "./clearance-events";
import { COMPANY_EVENTS } from "./company-events";
import { CREDIT_EVENTS } from "./credit-events";
import { CHAT_EVENTS } from "./chat-events";
import { DIRECTORY_EVENTS } from "./directory-events";
import type { EventTable, Telling, TimelineLine, TimelineWords } from "./event";
import { DELEGATION_EVENTS, PEOPLE_EVENTS } from "./people-events";
import { JOINING_EVENTS } from "./joining-events";
import { PRACTICE_EVENTS } from "./practice-events";
import { PUBLISHING_EVENTS } from "./publishing-events";
import { REVIEWING_EVENTS } from "./reviewing-events";
import { QUIZ_EVENTS } from "./quiz-events";
import { SIGN_IN_EVENTS } from "./sign-in-events";
import { TRAINING_EVENTS } from "./training-events";

/** Everything that can happen, with its words in the ledger, on a timeline and in a notice. */
const EVENTS: EventTable = {
  ...PEOPLE_EVENTS,
  ...CHANGE_EVENTS,
  ...JOINING_EVENTS,
  ...TRAINING_EVENTS,
  ...QUIZ_EVENTS,
  ...PRACTICE_EVENTS,
  ...COMPANY_EVENTS,
  ...CLEARANCE_EVENTS,
  ...CREDIT_EVENTS,
  ...DELEGATION_EVENTS,
  ...SIGN_IN_EVENTS,
  ...DIRECTORY_EVENTS,
  ...CHAT_EVENTS,
  ...PUBLISHING_EVENTS,
  ...REVIEWING_EVENTS,
};

type LedgerColumn = { called: () => string; words(facts: unknown): string } | null;

const LEDGER = Object.entries(EVENTS).flatMap(([kind, event]) => {
  const ledger = event.ledger as LedgerColumn;
  return ledger ? [{ kind: kind as LedgerKind, ...ledger }] : [];
});

/** What is decided, in the order of a filter. */
export const LEDGER_KINDS = LEDGER.map(({ kind }) => kind);

export const KIND_WORDS = Object.fromEntries(
  LEDGER.map(({ kind, called }) => [kind, called]),
) as Record<LedgerKind, () => string>;

/** What sort of decision an entry is; one that is no longer known is named as it stands. */
export function ledgerKindWords(kind: string): string {
  return LEDGER.find((known) => known.kind === kind)?.called() ?? kind;
}

/** What was decided, in one line without names. Null where the facts are not those of a kind that is known. */
export function ledgerWords(kind: string, facts: unknown): string | null {
  try {
    const what = LEDGER.find((known) => known.kind === kind)?.words(facts) ?? null;
    const { through: token } = facts as { through?: unknown };
    if (what === null || typeof token !== "string") return what;
    return m.clearance_ledger_events_through({ what, token });
  } catch {
    return null;
  }
}

/** What happened, as a line of the person's timeline. */
export function timelineLine(event: HistoryEvent): TimelineLine {
  const { kind, id, at, ledger = null } = event;
  const words = EVENTS[kind].timeline as (event: HistoryEvent) => TimelineWords;
  const version = event.kind === "policy-acknowledged" ? event.version : null;
  return { ...words(event), key: `${kind}-${id}`, at, ledger, version };
}

const TELLINGS = Object.fromEntries(
  Object.entries(TOLD_AS).map(([event, kind]) => [kind, EVENTS[event as ToldKind].notice]),
) as unknown as Record<NoticeKind, Telling<NoticeKind>>;

/** What a notice says to its reader, on its page and in a mail alike. */
export function noticeWords(facts: NoticeFacts, setting: NoticeSetting): NoticeWords {
  const words = TELLINGS[facts.kind].words(facts, setting);
  const { remindedBy } = facts;
  if (!remindedBy) return words;
  return { ...words, title: m.clearance_told_reminder({ name: remindedBy, title: words.title }) };
}

/** Who a notice is for. */
export function audienceOf(facts: NoticeFacts): Audience {
  const { to } = TELLINGS[facts.kind];
  return typeof to === "function" ? to(facts) : to;
}

/** What its reader chooses about it together with. */
export function groupOf(facts: NoticeFacts): NoticeGroup {
  const { group } = TELLINGS[facts.kind];
  return typeof group === "function" ? group(facts) : group;
}

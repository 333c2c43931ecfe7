import { askGate, type GateReason, type GateVerdict } from "~/clearance/rules/standing/gate";
import type { Supervision } from "~/clearance/rules/supervision/supervision";
import { supervisedText } from "~/clearance/rules/words/supervision-words";
import type { Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import { reasonText } from "./reason-text";

interface Coded {
  /** For programs; there may come to be others. */
  code: string;
  /** For people. */
  message: string;
}

/** The gate’s answer as other programs get it. */
export interface Answer {
  allowed: boolean;
  /** With a yes, what the clearance grants; with a no, the most they may do on the channel today. */
  level: Level | null;
  /** What a yes depends on. */
  conditions: Coded[];
  /** Why not; none with a yes. */
  reasons: Coded[];
  /** The clearance’s last day for the company; null with a no. */
  validUntil: LocalDate | null;
  /** ISO 8601. */
  checkedAt: string;
}

/** The verdict about one question, for a person whose facts are at hand; `null` where nobody was found. */
export function answerOf(
  facts: Parameters<typeof askGate>[0],
  { channel, action }: { channel: string; action: string },
  now: Date,
): Answer {
  const verdict = askGate(facts, { channel, level: action });
  return { ...said(verdict), checkedAt: now.toISOString() };
}

function said(verdict: GateVerdict): Omit<Answer, "checkedAt"> {
  if (!verdict.ok)
    return {
      allowed: false,
      level: verdict.instead,
      conditions: [],
      reasons: once(verdict.reasons.map(coded)),
      validUntil: null,
    };
  const { level, until, supervised } = verdict;
  return {
    allowed: true,
    level,
    conditions: conditionsOf(supervised),
    reasons: [],
    validUntil: until,
  };
}

/** What a yes depends on. */
export function conditionsOf(supervised: Supervision | null) {
  return supervised ? [{ code: "supervised", message: supervisedText(supervised) }] : [];
}

/** Other programs ask for an action, and know no levels. */
function coded(reason: GateReason) {
  const code = reason.code === "unknown-level" ? "unknown-action" : reason.code;
  return { code, message: reasonText(reason) };
}

/** Two programmes may be in the way for the same reason. */
function once<Said extends { message: string }>(said: readonly Said[]): Said[] {
  return said.filter(
    ({ message }, index) => said.findIndex((each) => each.message === message) === index,
  );
}

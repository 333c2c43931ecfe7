import { z } from "zod";
import { askGate, type GateReason, type GateVerdict } from "~/clearance/rules/standing/gate";
import type { Supervision } from "~/clearance/rules/supervision/supervision";
import { supervisedText } from "~/clearance/rules/words/supervision-words";
import { LEVELS } from "~/curriculum/rules/kinds";
import { reasonText } from "./reason-text";

/* oxlint-disable house/in-catalogue -- Said by the API’s description, in English as the protocol is. */
const Coded = z.object({
  code: z.string().meta({ description: "For programs; new ones may come." }),
  message: z.string().meta({ description: "For people, in the language asked for." }),
});

/** The gate’s answer as other programs get it. */
export const Answer = z.object({
  allowed: z.boolean(),
  level: z.enum(LEVELS).nullable().meta({
    description:
      "With a yes, what the clearance grants. With a no, the most they may do on the channel today; null for nothing.",
  }),
  conditions: z.array(Coded).meta({ description: "What a yes depends on." }),
  reasons: z.array(Coded).meta({ description: "Why not; empty with a yes." }),
  validUntil: z.iso.date().nullable().meta({
    description: "The clearance’s last day, in the company’s time zone; null with a no.",
  }),
  checkedAt: z.iso.datetime().meta({ description: "When this was so." }),
});
/* oxlint-enable house/in-catalogue */

export type Answer = z.infer<typeof Answer>;

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

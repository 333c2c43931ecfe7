import type { PracticeBody } from "~/curriculum/rules/bodies";
import { CRITERIA, type Criterion, type Decision } from "~/curriculum/rules/practice-kinds";
import type { ReplyBody } from "~/practice/rules/rows";
import { newId } from "~db/ids";
import type { Sheaf } from "./sheaf";

/** Samples judged and one shift done: every decision right, and what was written approved by the trainer. */
export function addPractice(
  sheaf: Sheaf,
  owned: { companyId: string; personId: string; activityId: string; revisionId: string },
  body: PracticeBody,
  trainer: string,
  at: Date,
) {
  const { revisionId: _, ...ofActivity } = owned;
  const agreement = { all: 9_000, critical: 10_000, criteria: byCriterion(9_000) };
  const calibrated = { judged: [], agreement, passed: true, at };
  if (body.calibration)
    sheaf.add("calibration", { id: newId(at), ...owned, number: 1, ...calibrated });
  const shiftId = newId(at);
  const shift = { number: 1, playbookNumber: 1, preselected: {}, startedAt: at };
  sheaf.add("practiceShift", { id: shiftId, ...owned, ...shift });
  for (const { key, expected } of body.posts) {
    const replyId = newId(at);
    const { decision } = expected;
    sheaf.add("practiceReply", {
      id: replyId,
      shiftId,
      postKey: key,
      number: 1,
      ...owned,
      decision,
      right: true,
      body: BODIES[decision],
      findings: [],
      sentAt: at,
    });
    if (decision !== "reply") continue;
    sheaf.add("judgement", {
      id: newId(at),
      replyId,
      round: 1,
      ...ofActivity,
      judgedBy: trainer,
      scores: byCriterion(3),
      critical: [],
      comments: [],
      feedback: "",
      verdict: "approve",
      judgedAt: at,
      seconds: 45,
    });
  }
}

function byCriterion<Value>(value: Value): Record<Criterion, Value> {
  return Object.fromEntries(CRITERIA.map((one) => [one, value])) as Record<Criterion, Value>;
}

const BODIES: Record<Decision, ReplyBody> = {
  reply: {
    decision: "reply",
    account: { kind: "company", channel: "instagram" },
    text: "Sorry about the cake. I’m asking.",
  },
  escalate: { decision: "escalate", to: "press", note: "A journalist asks about the recall." },
  leave: { decision: "leave", why: "Nobody is waiting for an answer." },
};

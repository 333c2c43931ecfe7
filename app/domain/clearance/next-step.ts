import type { SignOff } from "./facts";
import { allDone } from "./progress";
import type { NextStep, Reason, Standing } from "./standing";
import type { SignOffKind } from "./words";

/** The one thing to do next; null where there is nothing to do, or nobody left to do it. */
export function nextStepOf(about: {
  pauses: readonly Reason[];
  earning: boolean;
  modules: Standing["modules"];
  policy: Standing["policy"];
  notYet: SignOff | null;
  awaiting: SignOffKind | null;
  /** What somebody who is cleared has to learn again: the overdue if there are any, for they pause the clearance. */
  relearn: readonly { activityId: string }[];
}): NextStep | null {
  const { pauses, earning, modules, policy, notYet, awaiting } = about;
  if (pauses.some((pause) => pause.code === "left")) return null;
  if (pauses.some((pause) => pause.code === "suspended")) return { kind: "lift-suspension" };
  if (
    policy &&
    !policy.acknowledgedAt &&
    (pauses.some((pause) => pause.code === "policy-unsigned") || !earning || allDone(modules))
  ) {
    return { kind: "policy", version: policy.version };
  }
  const again = new Set(about.relearn.map((activity) => activity.activityId));
  const relearning = again.size > 0 && (!earning || pauses.length > 0);
  if (!earning && !relearning) return null;
  for (const module of modules) {
    const open = module.activities.find((activity) =>
      relearning ? again.has(activity.id) : !activity.current,
    );
    if (open) {
      return {
        kind: "activity",
        activity: open.kind,
        module: module.key,
        moduleTitle: module.title,
        key: open.key,
        title: open.title,
        minutes: open.minutes,
      };
    }
  }
  if (notYet) return { kind: "ask-again", by: notYet.kind };
  return awaiting ? { kind: awaiting } : null;
}

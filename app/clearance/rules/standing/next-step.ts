import type { SignOff } from "./facts";
import { allDone } from "./progress";
import type { ActivityProgress, ModuleProgress, NextStep, Reason, Standing } from "./standing";
import type { SignOffKind } from "~/clearance/rules/kinds";

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
  if (pauses.some((pause) => pause.code === "suspended"))
    return remedialStep(pauses, modules) ?? { kind: "lift-suspension" };
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
    if (open && (relearning || !module.done)) return activityStep(module, open);
  }
  if (notYet) return { kind: "ask-again", by: notYet.kind };
  return awaiting ? { kind: awaiting } : null;
}

/** Somebody suspended can only do what the suspension asks for. */
function remedialStep(pauses: readonly Reason[], modules: Standing["modules"]): NextStep | null {
  const asked = pauses.find((pause) => pause.code === "remedial");
  const module = asked && modules.find(({ key }) => key === asked.module);
  const open = module?.activities.find((activity) => !activity.current);
  return module && open ? activityStep(module, open) : null;
}

function activityStep(module: ModuleProgress, activity: ActivityProgress): NextStep {
  const { kind, key, title, minutes } = activity;
  return {
    kind: "activity",
    activity: kind,
    module: module.key,
    moduleTitle: module.title,
    key,
    title,
    minutes,
  };
}

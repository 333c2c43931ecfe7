import type { Awaiting } from "./awaiting";
import type { Earning } from "./earning";
import type { Pausing, RemedialReason } from "./pauses";
import { allDone } from "./progress";
import type { ActivityProgress, ModuleProgress, NextStep } from "./standing";

/** The one thing to do next; null where there is nothing to do, or nobody left to do it. What pauses comes first. */
export function nextStepOf({
  earning: { open: earning, retired, modules, policy },
  pausing: { stops, remedial, overdue, relearn },
  awaiting: { notYet, from },
}: {
  earning: Earning;
  pausing: Pausing;
  awaiting: Awaiting;
}): NextStep | null {
  const pause = stops[0] ?? overdue[0];
  const policyStep: NextStep | null =
    policy && !policy.acknowledgedAt ? { kind: "policy", version: policy.version } : null;
  switch (pause?.code) {
    case "archived":
    case "left":
      return null;
    case "suspended":
      return (remedial && remedialStep(remedial, modules)) ?? { kind: "lift-suspension" };
    case "policy-unsigned":
      return policyStep;
    case "relearn-overdue":
    case undefined:
      break;
    default:
      return pause satisfies never;
  }
  if (policyStep && (!earning || allDone(modules))) return policyStep;
  // A person who was taken out can’t learn it there: only being put back lifts such a pause.
  const [again] = retired ? [] : relearn;
  if (again && (!earning || pause !== undefined)) {
    const { module, moduleTitle } = again;
    return activityStep({ key: module, title: moduleTitle }, again);
  }
  if (!earning) return null;
  for (const module of modules) {
    const open = module.activities.find((activity) => !activity.current);
    if (open && !module.done) return activityStep(module, open);
  }
  if (notYet) return { kind: "ask-again", by: notYet.kind };
  return from ? { kind: from } : null;
}

/** Somebody suspended can only do what the suspension asks for. */
function remedialStep(asked: RemedialReason, modules: readonly ModuleProgress[]): NextStep | null {
  const module = modules.find(({ key }) => key === asked.module);
  const open = module?.activities.find((activity) => !activity.current);
  return module && open ? activityStep(module, open) : null;
}

function activityStep(
  module: Pick<ModuleProgress, "key" | "title">,
  activity: Pick<ActivityProgress, "kind" | "key" | "title" | "minutes">,
): NextStep {
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

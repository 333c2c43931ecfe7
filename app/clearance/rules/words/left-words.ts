import { ACTIVITY_KINDS, type ActivityKind } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { stillToCome } from "~/clearance/rules/standing/still-to-come";
import type { Standing } from "~/clearance/rules/standing/standing";

type Left = Pick<Standing, "steps" | "modules" | "policy" | "trainerSignOff">;

/** Everything before what is being earned, as a sentence begins: “2 lessons, 1 quiz, the policy and 2 sign-offs”. */
export function thingsLeft({ modules, policy, ...standing }: Left): string {
  const open = modules
    .filter(({ done }) => !done)
    .flatMap(({ activities }) => activities.filter(({ current }) => !current));
  const activities = activityCounts(open);
  const unsigned = policy && !policy.acknowledgedAt;
  const { signOffs } = stillToCome(standing);
  return listed([
    ...activities,
    ...(unsigned ? [policyText(activities.length === 0)] : []),
    m.clearance_amounts_sign_offs({ count: signOffs }),
  ]);
}

function policyText(first: boolean): string {
  return first ? m.clearance_amounts_policy_first() : m.clearance_amounts_policy();
}

/** “2 lessons”, “1 quiz”: how many there are of each kind that there is. */
export function activityCounts(activities: readonly { kind: ActivityKind }[]): string[] {
  const count = (kind: ActivityKind) => activities.filter((each) => each.kind === kind).length;
  return ACTIVITY_KINDS.flatMap((kind) =>
    count(kind) > 0 ? [AMOUNTS[kind]({ count: count(kind) })] : [],
  );
}

const AMOUNTS = {
  lesson: m.clearance_amounts_lessons,
  quiz: m.clearance_amounts_quizzes,
  practice: m.clearance_amounts_practice,
  scenario: m.clearance_amounts_scenarios,
};

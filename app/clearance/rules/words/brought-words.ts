import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { eitherOf, listed } from "~/kit/text/listed";
import type { NextStep, Standing } from "~/clearance/rules/standing/standing";
import { actText } from "./scope-words";
import { activityCounts, thingsLeft } from "./left-words";
import type { Setting } from "./employee-words";

/**
 * What something just finished in a module brought, in a sentence: “1 module left before you can reply on Instagram.” `channels`
 * are those that the programme is for.
 */
export function broughtWords(
  standing: Standing,
  moduleKey: string,
  channels: readonly string[],
  setting: Setting,
): string {
  const { modules, policy, earns, validUntil, holds } = standing;
  const module = modules.find(({ key }) => key === moduleKey);
  const parts = module?.done ? [] : (module?.activities ?? []).filter(({ current }) => !current);
  if (module && parts.length > 0)
    return m.clearance_brought_left_in({
      things: listed(activityCounts(parts)),
      module: module.title,
    });
  const may = actText(earns.level, channels);
  const renewed = holds && validUntil !== null;
  const count = modules.filter(({ done }) => !done).length;
  if (count > 0)
    return renewed
      ? m.clearance_brought_modules_renewal({ count })
      : m.clearance_brought_modules_before({ count, may });
  if (policy && !policy.acknowledgedAt) {
    const things = thingsLeft(standing);
    return renewed
      ? m.clearance_brought_left_renewal({ things })
      : m.clearance_home_left_before({ things, may });
  }
  if (standing.awaiting === "trainer")
    return m.clearance_brought_last_step({
      name: eitherOf(setting.trainers ?? [], m.clearance_names_your_trainer_first()),
    });
  if (standing.awaiting === "manager")
    return m.clearance_brought_last_step({
      name: eitherOf(setting.managers, m.clearance_names_a_manager_first()),
    });
  if (renewed) return m.clearance_gate_cleared_until({ day: dayText(validUntil) });
  return m.clearance_brought_done();
}

/** “Reading a post properly” is done: 2 of 6 parts. Null where the part named is none of them, or is not done. */
export function partDoneWords(
  parts: readonly { key: string; title: string; done: boolean }[],
  key: string | null,
): string | null {
  const part = parts.find((each) => each.key === key);
  if (!part?.done) return null;
  const done = parts.filter((each) => each.done).length;
  return m.clearance_brought_part_done({
    title: part.title,
    done: numberText(done),
    count: parts.length,
  });
}

/** Where the next step leads, and what it is called there; null where it is somebody else’s turn. */
export function stepWay(step: NextStep | null): { to: string; title: string } | null {
  switch (step?.kind) {
    case "activity":
      return { to: `/learn/${step.module}/${step.key}`, title: step.title };
    case "policy":
      return { to: "/learn/policy", title: m.clearance_brought_sign_policy() };
    case "ask-again":
    case "trainer":
    case "manager":
    case "lift-suspension":
    case undefined:
      return null;
    default:
      return step satisfies never;
  }
}

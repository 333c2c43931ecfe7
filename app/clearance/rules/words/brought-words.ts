import { counted } from "~/kit/text/amounts";
import { dayText, eitherOf } from "~/kit/text/formats";
import type { NextStep, Standing } from "~/clearance/rules/standing/standing";
import { contentsWords } from "./programme-words";
import { channelsText } from "./scope-words";
import { LEVEL_WORDS, leftText } from "./describe";
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
    return `${capital(contentsWords(parts))} left in “${module.title}”.`;
  const can = `you can ${LEVEL_WORDS[earns.level].verb} on ${channelsText(channels)}`;
  const aim = holds && validUntil ? "your clearance is renewed" : can;
  const open = modules.filter(({ done }) => !done).length;
  if (open > 0) return `${counted(open, "module")} left before ${aim}.`;
  if (policy && !policy.acknowledgedAt) return `${leftText(standing)} before ${aim}.`;
  if (standing.awaiting === "trainer")
    return `That was your last step. ${capital(eitherOf(setting.trainers ?? [], "your trainer"))} signs off next.`;
  if (standing.awaiting === "manager")
    return `That was your last step. ${capital(eitherOf(setting.managers, "a manager"))} signs off next.`;
  if (holds && validUntil) return `You’re cleared until ${dayText(validUntil)}.`;
  return "You’ve done what was asked.";
}

/** “Done: “Reading a post properly”. 2 of 6 parts.” Null where the part named is none of them, or is not done. */
export function partDoneWords(
  parts: readonly { key: string; title: string; done: boolean }[],
  key: string | null,
): string | null {
  const part = parts.find((each) => each.key === key);
  if (!part?.done) return null;
  const done = parts.filter((each) => each.done).length;
  return `“${part.title}” is done: ${done} of ${counted(parts.length, "part")} of this module.`;
}

/** Where the next step leads, and what it is called there; null where it is somebody else’s turn. */
export function stepWay(step: NextStep | null): { to: string; title: string } | null {
  switch (step?.kind) {
    case "activity":
      return { to: `/learn/${step.module}/${step.key}`, title: step.title };
    case "policy":
      return { to: "/learn/policy", title: "Sign the policy" };
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { eitherOf } from "~/kit/text/listed";
import { hasRunning, type Setting } from "./employee-words";
import { thingsLeft } from "./left-words";
import { forCompanyText } from "./scope-words";
import { supervisedSentence } from "./supervision-words";
import type { Standing } from "~/clearance/rules/standing/standing";

/**
 * The sentence under the greeting. `channels` are named where somebody has another clearance too, which a sentence without them
 * would be taken to be about.
 */
export function homeSentence(
  standing: Standing | null,
  setting: Setting,
  channels: readonly string[] = [],
): string {
  const sentence = stateSentence(standing, setting, channels);
  return standing?.supervised ? `${sentence} ${supervisedSentence(standing.supervised)}` : sentence;
}

function stateSentence(
  standing: Standing | null,
  setting: Setting,
  channels: readonly string[],
): string {
  if (!standing) return m.clearance_home_not_enrolled();
  const may = forCompanyText(standing.level, setting.company, channels);
  const left = standing.steps.total - standing.steps.done;
  const until = standing.validUntil ? dayText(standing.validUntil) : "";
  switch (standing.state) {
    case "not-enrolled":
      return m.clearance_home_not_enrolled();
    case "in-training": {
      const things = thingsLeft(standing);
      return left > 0
        ? m.clearance_home_left_before({ things, may })
        : m.clearance_home_nearly({ things, may });
    }
    case "awaiting-trainer": {
      const name = eitherOf(setting.managers, m.clearance_names_a_manager());
      return m.clearance_home_awaiting_trainer({ name, may });
    }
    case "awaiting-manager":
      return m.clearance_home_awaiting_manager({ name: managerFirst(setting), may });
    case "cleared":
      if (standing.nextStep?.kind === "policy")
        return m.clearance_home_cleared_policy({ may, until });
      if (standing.nextStep?.kind === "activity")
        return m.clearance_home_cleared_changed({ may, until });
      return m.clearance_home_cleared({ may, until });
    case "renewing":
      if (standing.awaiting === "trainer") return m.clearance_home_renewing_trainer({ may, until });
      if (standing.awaiting === "manager") {
        const name = eitherOf(setting.managers, m.clearance_names_a_manager());
        return m.clearance_home_renewing_manager({ may, until, name });
      }
      return m.clearance_home_renewing({ may, until });
    case "expired":
      return endedSentence(standing, { setting, channels, until });
    case "paused":
      return hasRunning(standing, setting.today)
        ? m.clearance_home_paused({ may })
        : m.clearance_home_on_hold();
    case "revoked":
      return revokedSentence(standing, { setting, channels });
    default:
      return standing.state satisfies never;
  }
}

/** The same on a first visit, before anything is done: what they are preparing for, and where to start. */
export function firstSentence(
  { earns }: Standing,
  { title, minutes }: { title: string; minutes: number },
  { company }: Setting,
  channels: readonly string[] = [],
): string {
  return m.clearance_home_first({
    may: forCompanyText(earns.level, company, channels),
    title,
    minutes,
  });
}

interface Again {
  setting: Setting;
  channels: readonly string[];
}

function endedSentence(
  standing: Standing,
  { setting, channels, until }: Again & { until: string },
): string {
  const { programme, awaiting, steps } = standing;
  if (programme.takenOut) return m.clearance_home_ended_taken_out({ until });
  if (programme.retired) return m.clearance_home_ended_retired({ until });
  if (steps.total > steps.done) {
    const may = forCompanyText(standing.earns.level, setting.company, channels);
    return m.clearance_home_ended_left({ until, things: thingsLeft(standing), may });
  }
  if (awaiting === "trainer") return m.clearance_home_ended_trainer({ until });
  if (awaiting === "manager")
    return m.clearance_home_ended_manager({ until, name: managerFirst(setting) });
  return m.clearance_home_ended_ask({ until });
}

function revokedSentence(standing: Standing, { setting, channels }: Again): string {
  const { programme, awaiting, steps } = standing;
  if (programme.takenOut) return m.clearance_home_revoked_taken_out();
  if (programme.retired) return m.clearance_home_revoked_retired();
  if (steps.total > steps.done) {
    const may = forCompanyText(standing.earns.level, setting.company, channels);
    return m.clearance_home_revoked_left({ things: thingsLeft(standing), may });
  }
  if (awaiting === "trainer") return m.clearance_home_revoked_trainer();
  if (awaiting === "manager")
    return m.clearance_home_revoked_manager({ name: managerFirst(setting) });
  return m.clearance_home_revoked_ask();
}

function managerFirst({ managers }: Setting): string {
  return eitherOf(managers, m.clearance_names_a_manager_first());
}

import { dayText, eitherOf } from "~/kit/text/formats";
import { leftText, LEVEL_WORDS } from "./describe";
import { hasRunning, type Setting } from "./employee-words";
import { channelsText } from "./scope-words";
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
  if (!standing) return "You are not enrolled in a programme yet.";
  const where = channels.length > 0 ? ` on ${channelsText(channels)}` : "";
  const may = `${LEVEL_WORDS[standing.level].verb} for ${setting.company}${where}`;
  const mayAgain = `${LEVEL_WORDS[standing.earns.level].verb} for ${setting.company}${where} again`;
  const { retired, takenOut } = standing.programme;
  const over = takenOut
    ? "you were taken out of its programme"
    : "its programme is no longer taught";
  const left = standing.steps.total - standing.steps.done;
  const until = standing.validUntil && dayText(standing.validUntil);
  switch (standing.state) {
    case "not-enrolled":
      return "You are not enrolled in a programme yet.";
    case "in-training":
      return left > 0
        ? `${leftText(standing)} before you can ${may}.`
        : `You are nearly there. ${leftText(standing)} before you can ${may}.`;
    case "awaiting-trainer":
      return `You have done every step. Your trainer looks at your work, then ${eitherOf(setting.managers, "a manager")} decides when you can ${may}.`;
    case "awaiting-manager":
      return `Your trainer says you are ready. ${eitherOf(setting.managers, "A manager")} decides when you can ${may}.`;
    case "cleared":
      if (standing.nextStep?.kind === "policy")
        return `You can ${may} until ${until}. There is a new policy to sign.`;
      if (standing.nextStep?.kind === "activity")
        return `You can ${may} until ${until}. Something you learned has changed.`;
      return `You can ${may} until ${until}.`;
    case "renewing":
      if (standing.awaiting === "trainer")
        return `You can ${may} until ${until}. Your renewal is with your trainer.`;
      if (standing.awaiting === "manager")
        return `You can ${may} until ${until}. Your renewal is with ${eitherOf(setting.managers, "a manager")}.`;
      return `You can ${may} until ${until}. It is time to renew.`;
    case "expired":
      if (retired) return `Your clearance ended after ${until}, and ${over}.`;
      return left > 0
        ? `Your clearance ended after ${until}. ${leftText(standing)} before you can ${mayAgain}.`
        : `Your clearance ended after ${until}. ${waiting(standing, setting)}`;
    case "paused":
      return hasRunning(standing, setting.today)
        ? `Your clearance is paused. Please don’t ${may} until the pause is lifted.`
        : "Your training is on hold.";
    case "revoked":
      if (retired) return `Your clearance was taken back, and ${over}.`;
      return left > 0
        ? `Your clearance was taken back. ${leftText(standing)} before you can ${mayAgain}.`
        : `Your clearance was taken back. ${waiting(standing, setting)}`;
    default:
      return standing.state satisfies never;
  }
}

function waiting(standing: Standing, setting: Setting): string {
  if (standing.awaiting === "trainer") return "Your trainer looks at your work next.";
  if (standing.awaiting === "manager")
    return `${eitherOf(setting.managers, "A manager")} decides about a new one.`;
  return "Say when you are ready to be looked at again.";
}

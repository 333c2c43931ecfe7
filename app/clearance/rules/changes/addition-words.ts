import type { Reach } from "~/curriculum/rules/kinds";
import { RELEARN_GRACE_DAYS } from "~/curriculum/rules/requirements";
import { counted, plural } from "~/kit/text/amounts";
import type { AdditionGroup } from "./addition-consequences";

/** What each choice is called where something is added. */
export const REACH_WORDS: Record<Reach, string> = {
  starting: "Only people who start from now",
  uncleared: "Everyone who is not cleared yet",
  cleared: "The cleared too",
};

/** How many people something new touches, by group. */
export type AdditionCounts = Record<AdditionGroup, number>;

/** What a choice does, in a sentence or two. */
export function reachText(reach: Reach, { training, waiting, cleared }: AdditionCounts): string {
  switch (reach) {
    case "starting": {
      const touched = training + waiting + cleared;
      const others = plural(
        touched,
        "1 person who has begun or is cleared goes on as before.",
        "# people who have begun or are cleared go on as before.",
      );
      const renewing = "The cleared meet it when they renew.";
      return `${touched === 0 ? "Nobody who has begun is touched." : others} ${renewing}`;
    }
    case "uncleared":
      return [stepText(training), waitingText(waiting)].filter(Boolean).join(" ");
    case "cleared":
      return [
        clearedText(cleared),
        stepText(training),
        waiting === 0 ? "" : `${waitingText(waiting)} They do it once they are cleared.`,
      ]
        .filter(Boolean)
        .join(" ");
    default:
      return reach satisfies never;
  }
}

function stepText(training: number): string {
  if (training === 0) return "Nobody in training gets one more step.";
  return `One more step for ${counted(training, "person", "people")} in training.`;
}

function waitingText(waiting: number): string {
  if (waiting === 0) return "";
  return `${plural(waiting, "1 person who waits", "# people who wait")} for a sign-off ${plural(waiting, "keeps", "keep")} ${plural(waiting, "the", "their")} place.`;
}

function clearedText(cleared: number): string {
  if (cleared === 0) return "Nobody who is cleared has to do it.";
  return `${counted(cleared, "cleared person has", "cleared people have")} ${RELEARN_GRACE_DAYS} days to do it, or their clearance pauses.`;
}

/** What the groups are called above the names of those in them. */
export const GROUP_WORDS: Record<AdditionGroup, string> = {
  training: "In training",
  waiting: "Waiting for a sign-off",
  cleared: "Cleared",
};

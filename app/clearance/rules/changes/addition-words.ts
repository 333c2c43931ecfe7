import type { Reach } from "~/curriculum/rules/kinds";
import { RELEARN_GRACE_DAYS } from "~/curriculum/rules/requirements";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { numberText } from "~/kit/text/amounts";
import type { AdditionGroup } from "./addition-consequences";

/** What each choice is called where something is added. */
export const REACH_WORDS = wordTable<Reach, string>({
  starting: m.clearance_additions_reach_starting,
  uncleared: m.clearance_additions_reach_uncleared,
  cleared: m.clearance_additions_reach_cleared,
});

/** How many people something new touches, by group. */
export type AdditionCounts = Record<AdditionGroup, number>;

/** What a choice does, in a few sentences. */
export function reachText(reach: Reach, { training, waiting, cleared }: AdditionCounts): string {
  switch (reach) {
    case "starting": {
      const count = training + waiting + cleared;
      return count === 0
        ? m.clearance_additions_starting_none()
        : m.clearance_additions_starting({ count });
    }
    case "uncleared":
      return [stepText(training), ...waitingTexts(waiting)].join(" ");
    case "cleared": {
      const after = waiting === 0 ? [] : [m.clearance_additions_waiting_after({ count: waiting })];
      return [clearedText(cleared), stepText(training), ...waitingTexts(waiting), ...after].join(
        " ",
      );
    }
    default:
      return reach satisfies never;
  }
}

function stepText(training: number): string {
  return training === 0
    ? m.clearance_additions_training_none()
    : m.clearance_additions_training({ count: training });
}

function waitingTexts(waiting: number): string[] {
  return waiting === 0 ? [] : [m.clearance_additions_waiting({ count: waiting })];
}

function clearedText(cleared: number): string {
  return cleared === 0
    ? m.clearance_additions_cleared_none()
    : m.clearance_additions_cleared({ count: cleared, days: numberText(RELEARN_GRACE_DAYS) });
}

/** What the groups are called above the names of those in them. */
export const GROUP_WORDS = wordTable<AdditionGroup, string>({
  training: m.clearance_states_in_training,
  waiting: m.clearance_additions_group_waiting,
  cleared: m.clearance_states_cleared,
});

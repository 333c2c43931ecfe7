import type { IconName } from "~/kit/parts/icon";
import type { ActivityKind } from "~/curriculum/rules/kinds";

/** What stands beside an activity’s title where kinds stand side by side. */
export const KIND_ICONS: Record<ActivityKind, IconName> = {
  lesson: "book",
  quiz: "pen",
  practice: "mail",
  scenario: "chat",
};

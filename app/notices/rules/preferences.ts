import { NOTICE_GROUPS, type NoticeGroup } from "~/clearance/rules/kinds";
import type { MailMode } from "./kinds";

/** How each group may be mailed, the usual way first. What the work cannot do without is never weekly and never off. */
export const CHOICES: Record<NoticeGroup, readonly [MailMode, ...MailMode[]]> = {
  training: ["at-once", "daily", "weekly", "off"],
  results: ["at-once", "daily", "weekly", "off"],
  expiring: ["at-once", "daily", "weekly", "off"],
  duty: ["at-once", "daily"],
  summary: ["weekly", "off"],
};

/** The groups that a link in a mail can end. */
export const ENDABLE: readonly NoticeGroup[] = NOTICE_GROUPS.filter((group) =>
  CHOICES[group].includes("off"),
);

/** Minutes after midnight by the clock on the wall, from 0 to 1439. Equal ones are no quiet hours at all. */
export interface QuietHours {
  from: number;
  until: number;
}

export interface Preferences {
  modes: Partial<Record<NoticeGroup, MailMode>>;
  quiet: QuietHours;
  /** Null for the company's. */
  timeZone: string | null;
}

/** From eight in the evening until seven in the morning no mail comes. */
export const USUAL: Preferences = {
  modes: {},
  quiet: { from: 20 * 60, until: 7 * 60 },
  timeZone: null,
};

/** How a group is mailed. A choice that the group does not have counts as none. */
export function modeOf({ modes }: Pick<Preferences, "modes">, group: NoticeGroup): MailMode {
  const chosen = modes[group];
  return chosen !== undefined && CHOICES[group].includes(chosen) ? chosen : CHOICES[group][0];
}

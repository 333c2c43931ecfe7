import type { Role } from "~/people/rules/kinds";
import { m } from "~/kit/language/m";
import type { NoticeGroup } from "~/clearance/rules/kinds";
import type { MailMode } from "./kinds";

/* What the page of email settings says. */

const nothing = () => "";

export const MODE_WORDS: Record<MailMode, () => string> = {
  "at-once": m.notices_preferences_at_once,
  daily: m.notices_preferences_daily,
  weekly: m.notices_preferences_weekly,
  off: m.notices_preferences_off,
};

export const GROUP_WORDS: Record<NoticeGroup, { title: () => string; hint: () => string }> = {
  training: { title: m.notices_preferences_training, hint: m.notices_preferences_training_hint },
  results: { title: m.notices_preferences_results, hint: m.notices_preferences_results_hint },
  expiring: { title: m.notices_preferences_expiring, hint: m.notices_preferences_expiring_hint },
  duty: { title: m.notices_preferences_duty, hint: nothing },
  summary: { title: m.notices_preferences_summary, hint: m.notices_preferences_summary_hint },
};

/** What the essential emails are about, by role. */
export const DUTY_HINT: Record<Role, () => string> = {
  employee: m.notices_preferences_duty_employee,
  manager: m.notices_preferences_duty_decider,
  trainer: m.notices_preferences_duty_decider,
  admin: nothing,
};

/** The groups that can reach each role. */
export const GROUPS_OF: Record<Role, readonly NoticeGroup[]> = {
  employee: ["training", "results", "expiring", "duty"],
  manager: ["summary", "duty"],
  trainer: ["duty"],
  admin: [],
};

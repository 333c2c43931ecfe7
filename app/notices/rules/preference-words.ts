import type { Role } from "~/people/rules/kinds";
import type { NoticeGroup } from "~/clearance/rules/kinds";
import type { MailMode } from "./kinds";

/* What the page of preferences says. */

export const MODE_WORDS: Record<MailMode, string> = {
  "at-once": "At once",
  daily: "Once a day, at 8 in the morning",
  weekly: "Once a week, on Monday at 8",
  off: "No mail",
};

export const GROUP_WORDS: Record<NoticeGroup, { title: string; hint: string }> = {
  training: {
    title: "Training",
    hint: "You have training to do, it will be due soon, or something you learned has changed.",
  },
  results: {
    title: "Results",
    hint: "What your trainer or a manager says, and when you are cleared.",
  },
  expiring: {
    title: "Clearances that end",
    hint: "When one can be renewed, and 30, 7 and 1 days before it ends, then every week until it is renewed.",
  },
  duty: { title: "What the work cannot do without", hint: "" },
  summary: {
    title: "The week’s summary",
    hint: "On Monday: who is cleared, who waits, what ends soon.",
  },
};

/** What the group that cannot be ended is about, by whom it reaches. */
export const DUTY_HINT: Record<Role, string> = {
  employee:
    "Training that is overdue or must be done again, a pause, a policy that has changed. These mails cannot be ended: your clearance depends on them.",
  manager:
    "Somebody waits for your sign-off. These mails cannot be ended: a clearance depends on them.",
  trainer:
    "Somebody waits for your sign-off. These mails cannot be ended: a clearance depends on them.",
  admin: "",
};

/** The groups that can reach each role. */
export const GROUPS_OF: Record<Role, readonly NoticeGroup[]> = {
  employee: ["training", "results", "expiring", "duty"],
  manager: ["summary", "duty"],
  trainer: ["duty"],
  admin: [],
};

export const MAIL_KINDS = ["notice", "digest", "summary", "invitation"] as const;

/** How a mail ended: it left, it was given up, or what it said was no longer so. */
export const MAIL_OUTCOMES = ["sent", "dead", "dropped"] as const;

/** How soon a notice is mailed. */
export const MAIL_MODES = ["at-once", "daily", "weekly", "off"] as const;
export type MailMode = (typeof MAIL_MODES)[number];

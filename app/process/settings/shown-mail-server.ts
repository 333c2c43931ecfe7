import type { MailServer } from "~/installation/rules/mail/server";

/** What of the settings of the mail server may be shown: all but the password. */
export function shownMailServer(smtp: { url: string; from: string } | null): MailServer | null {
  if (!smtp) return null;
  const url = new URL(smtp.url);
  const secure = url.protocol === "smtps:" || url.port === "465";
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    user: decodeURIComponent(url.username) || null,
    hasPassword: url.password !== "",
    from: smtp.from,
  };
}

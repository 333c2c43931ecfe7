import type { Mailer } from "~/services/people/mailer.server";

/** Mail by a server. Waits ten seconds for it, not for ever. */
export async function createSmtpMailer({
  url,
  from,
}: {
  url: string;
  from: string;
}): Promise<Mailer> {
  // Loaded only where mail is sent.
  const { createTransport } = await import("nodemailer");
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    kept: null,
    async send({ to, subject, text, html }) {
      await transport.sendMail({ from, to, subject, text, html });
    },
  };
}

/** Where no mail server is named nobody can sign in; the log says why. */
export function createNoMailer(): Mailer {
  return {
    kept: null,
    send: () => Promise.reject(new Error("FIRSTHAND_SMTP_URL is not set, so no mail can be sent")),
  };
}

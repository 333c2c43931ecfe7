import { MailRefused, type Mail, type Mailer } from "~/kit/mail/mailer.server";

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
    async send(mail, heard) {
      const { to, subject, text, html, messageId, pictures = [] } = mail;
      try {
        const sent = await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          ...(messageId ? { messageId } : {}),
          attachments: pictures.map(({ cid, png }) => ({
            cid,
            content: png,
            contentType: "image/png",
            filename: "logo.png",
            contentDisposition: "inline",
          })),
          headers: headersOf(mail),
        });
        heard?.(sent.response);
      } catch (error) {
        throw isForGood(error) ? new MailRefused(error.message, { cause: error }) : error;
      }
    },
    async check() {
      await transport.verify();
    },
  };
}

/** Nobody is to answer by machine; and where it may be ended, mail programs show a button for it (RFC 8058). */
function headersOf({ unsubscribe }: Mail): Record<string, string> {
  return {
    "Auto-Submitted": "auto-generated",
    ...(unsubscribe
      ? {
          "List-Unsubscribe": `<${unsubscribe}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
      : {}),
  };
}

/** A 5xx answer to the recipient or to the mail itself. To signing in it means that the settings are wrong, which can be mended. */
function isForGood(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === "EENVELOPE" || code === "EMESSAGE") && (responseCode ?? 0) >= 500;
}

/** Where no mail server is named nobody can sign in; the log says why. */
export function createNoMailer(): Mailer {
  const refuse = () =>
    Promise.reject(
      Object.assign(new Error("FIRSTHAND_SMTP_URL is not set, so no mail can be sent"), {
        code: "ECONFIG",
      }),
    );
  return { kept: null, send: refuse, check: refuse };
}

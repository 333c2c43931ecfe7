import { mailFaultOf, type MailFault } from "~/installation/rules/mail/fault";
import type { Mail, Mailer } from "~/kit/mail/mailer.server";

export type MailTried =
  | { ok: true; to: string; answer: string | null }
  /** `said`: the server's own words, or those of the way there. */
  | { ok: false; fault: MailFault; said: string };

/** Sends an email now, and says what became of it. */
export async function tryMail(mailer: Mailer, mail: Mail): Promise<MailTried> {
  let answer: string | null = null;
  try {
    await mailer.send(mail, (said) => (answer = said));
    return { ok: true, to: mail.to, answer };
  } catch (error) {
    return { ok: false, fault: mailFaultOf(error), said: saidBy(error) };
  }
}

const LONGEST = 500;

function saidBy(error: unknown): string {
  const { cause, message = "" } = (error ?? {}) as {
    cause?: { response?: string };
    message?: string;
  };
  const { response } = (error ?? {}) as { response?: string };
  return (response ?? cause?.response ?? message).slice(0, LONGEST);
}

import { newId } from "~db/ids";
import type { KeptMail, Mailer } from "~/kit/mail/mailer.server";

const KEPT = 50;

/** The demo's mailer: nothing leaves the machine; the latest mails are shown on a page. */
export function createKeptMailer(clock: () => Date): Mailer {
  const kept: KeptMail[] = [];
  return {
    kept,
    async send(mail) {
      const sentAt = clock();
      kept.unshift({ ...mail, id: newId(sentAt), sentAt });
      kept.length = Math.min(kept.length, KEPT);
    },
    async check() {},
  };
}

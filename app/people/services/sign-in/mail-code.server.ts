import type { Logger } from "pino";
import { findPersonSigningIn } from "~/people/queries/people";
import type { Store } from "~db/store";
import { codeMail } from "./code-mail.server";
import type { Mailer } from "~/kit/mail/mailer.server";

interface Input {
  store: Store;
  mail: Mailer;
  log: Logger;
  agency: string;
  origin: string;
  email: string;
  code: string;
  now: Date;
}

/** Mails a code. People who have left get none. A mail that cannot be sent is logged, without the code. */
export async function mailCode({ store, mail, log, agency, origin, email, code, now }: Input) {
  try {
    const who = await findPersonSigningIn(store.read, { email });
    if (!who || (who.leftAt && who.leftAt <= now)) return;
    const organisation = who.companyName ?? agency;
    await mail.send(
      codeMail({ to: who.email, givenName: who.givenName, organisation, code, origin }),
    );
  } catch (error) {
    log.error({ reason: error instanceof Error ? error.message : "unknown" }, "mail not sent");
  }
}

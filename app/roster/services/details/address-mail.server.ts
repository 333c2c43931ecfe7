import type { Logger } from "pino";
import { inLanguage } from "~/kit/language/in-language.server";
import { speechOf, type Language } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import type { Mailer } from "~/kit/mail/mailer.server";
import { shortMail } from "~/kit/mail/short-mail";
import { findPersonSigningIn } from "~/people/queries/people";
import { newAddressPath } from "~/roster/rules/paths";
import type { Store } from "~db/store";

interface Outside {
  store: Store;
  mail: Mailer;
  log: Logger;
  origin: string;
  clock: () => Date;
  /** The agency’s, for who has no other. */
  language: Language;
}

/** Mails the link by which somebody confirms a new address, there and in their language. Whether the mail server took it. */
export async function mailAddressLink({
  app: { store, mail, log, origin, clock, language },
  to,
  personId,
  asked: { token, givenName, company },
}: {
  app: Outside;
  to: string;
  personId: string;
  asked: { token: string; givenName: string; company: string };
}): Promise<boolean> {
  const who = await findPersonSigningIn(store.read, { id: personId }, clock());
  const own = who?.language ?? who?.companyLanguage ?? language;
  const link = `${origin}${newAddressPath(token)}`;
  const letter = inLanguage(speechOf(own, who?.address ?? null), () =>
    shortMail({
      to,
      subject: m.roster_address_mail_subject({ company }),
      lines: [
        m.people_code_mail_hello({ name: givenName }),
        m.roster_address_mail_text({ company }),
        link,
        m.roster_address_mail_not_you(),
      ],
      strong: link,
    }),
  );
  try {
    await mail.send(letter);
    return true;
  } catch (error) {
    log.warn({ err: error }, "the link to confirm an address could not be mailed");
    return false;
  }
}

import type { Logger } from "pino";
import { inLanguage } from "~/kit/language/in-language.server";
import { speechOf, type Language } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { MailRefused, type Mail, type Mailer } from "~/kit/mail/mailer.server";
import { numberText } from "~/kit/text/amounts";
import { shortMail } from "~/kit/mail/short-mail";
import { PAUSES } from "~/people/services/sign-in/mail-code.server";
import { findPersonSigningIn } from "~/people/queries/people";
import type { Store } from "~db/store";

/** What somebody is told by mail, because it decides who gets in as them. */
type SecurityNews =
  | { what: "passkey-added" | "passkey-removed"; passkey: string }
  | { what: "recovery-code-used"; left: number }
  /** Told where they signed in until then. */
  | { what: "address-changed"; formerly: string }
  /** The same where the company’s directory did it. */
  | { what: "directory-changed"; formerly: string; address: string }
  /** Two who were one human are one person; the other signs in no more. */
  | { what: "merged"; kept: string; formerly: string }
  | { what: "app-set-up" | "app-removed" | "codes-renewed" | "reset" };

/** Tells somebody, without keeping anyone waiting: what has changed stays so, and is in the security log, even where no mail leaves. */
export type TellSecurity = (personId: string, news: SecurityNews) => void;

interface Outside {
  store: Store;
  mail: Mailer;
  log: Logger;
  agency: string;
  origin: string;
  clock: () => Date;
  /** The agency’s, for who has no other. */
  language: Language;
  pause: (milliseconds: number) => Promise<void>;
}

export function createSecurityMail(outside: Outside): TellSecurity {
  return (personId, news) => setImmediate(() => void tell(outside, personId, news));
}

async function tell(outside: Outside, personId: string, news: SecurityNews): Promise<void> {
  const { mail, log, pause } = outside;
  for (const [tried, wait] of PAUSES.entries()) {
    try {
      await pause(wait);
      const letter = await letterFor(outside, personId, news);
      if (letter) await mail.send(letter);
      return;
    } catch (error) {
      const isLast = tried === PAUSES.length - 1 || error instanceof MailRefused;
      log.error({ err: error, again: !isLast }, "a change to signing in could not be mailed");
      if (isLast) return;
    }
  }
}

async function letterFor(
  { store, agency, origin, language, clock }: Outside,
  personId: string,
  news: SecurityNews,
): Promise<Mail | null> {
  const who = await findPersonSigningIn(store.read, { id: personId }, clock());
  if (!who) return null;
  const spoken = speechOf(who.language ?? who.companyLanguage ?? language, who.address);
  return inLanguage(spoken, () => {
    const { title, text, next } = wordsOf(news);
    const lines = [
      m.people_code_mail_hello({ name: who.givenName }),
      text,
      next,
      `${origin}/account`,
      m.people_security_mail_where({ organisation: who.companyName ?? agency }),
    ];
    const to = "formerly" in news ? news.formerly : who.email;
    return shortMail({ to, subject: title, lines });
  });
}

function wordsOf(news: SecurityNews): { title: string; text: string; next: string } {
  const next = m.people_security_mail_not_you();
  switch (news.what) {
    case "passkey-added":
      return {
        title: m.people_security_mail_passkey_added(),
        text: m.people_security_mail_passkey_added_text({ name: news.passkey }),
        next,
      };
    case "passkey-removed":
      return {
        title: m.people_security_mail_passkey_removed(),
        text: m.people_security_mail_passkey_removed_text({ name: news.passkey }),
        next,
      };
    case "directory-changed":
      return {
        title: m.people_security_mail_directory(),
        text: m.people_security_mail_directory_text({ address: news.address }),
        next: m.people_security_mail_directory_next(),
      };
    case "app-set-up":
      return {
        title: m.people_security_mail_app_set_up(),
        text: m.people_security_mail_app_set_up_text(),
        next,
      };
    case "app-removed":
      return {
        title: m.people_security_mail_app_removed(),
        text: m.people_security_mail_app_removed_text(),
        next,
      };
    case "codes-renewed":
      return {
        title: m.people_security_mail_codes_renewed(),
        text: m.people_security_mail_codes_renewed_text(),
        next,
      };
    case "recovery-code-used":
      return {
        title: m.people_security_mail_code_used(),
        text: m.people_security_mail_code_used_text({ left: numberText(news.left) }),
        next,
      };
    case "address-changed":
      return {
        title: m.people_security_mail_address(),
        text: m.people_security_mail_address_text(),
        next: m.people_security_mail_address_next(),
      };
    case "merged":
      return {
        title: m.people_security_mail_merged(),
        text: m.people_security_mail_merged_text({ address: news.kept }),
        next: m.people_security_mail_address_next(),
      };
    case "reset":
      return {
        title: m.people_security_mail_reset(),
        text: m.people_security_mail_reset_text(),
        next: m.people_security_mail_reset_next(),
      };
    default:
      return news satisfies never;
  }
}

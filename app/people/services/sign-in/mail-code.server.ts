import type { Logger } from "pino";
import { inLanguage } from "~/kit/language/in-language.server";
import { speechOf, type Language } from "~/kit/language/language";
import { MailRefused, type Mail, type Mailer } from "~/kit/mail/mailer.server";
import { findPersonSigningIn } from "~/people/queries/people";
import type { Store } from "~db/store";
import { codeMail } from "./code-mail.server";
import type { CodeToMail } from "./codes.server";
import { joinableBy } from "./joinable.server";
import { deviceWords } from "./device-words.server";

/** Milliseconds before each try to send a mail that someone is waiting for, or has to know of. */
export const PAUSES = [0, 2_000, 8_000];

interface Input {
  store: Store;
  mail: Mailer;
  log: Logger;
  agency: string;
  origin: string;
  /** The agency’s, for who has no other. */
  language: Language;
  toMail: CodeToMail;
  now: Date;
  pause: (milliseconds: number) => Promise<void>;
}

/**
 * Mails a code, several times if need be. Where nobody who may sign in has the address, the mail server is asked all the same whether
 * it answers. Returns whether it does not, which is all that the page may say: a mail that one mailbox refuses is for the log.
 */
export async function mailCode(input: Input): Promise<{ serverFailed: boolean }> {
  const { mail, log, pause } = input;
  const letter = await letterFor(input);
  for (const [tried, wait] of PAUSES.entries()) {
    await pause(wait);
    try {
      await (letter ? mail.send(letter) : mail.check());
      return { serverFailed: false };
    } catch (error) {
      const isLast = tried === PAUSES.length - 1;
      log.error({ err: error, again: !isLast }, "a code could not be mailed");
      if (error instanceof MailRefused || isLast) break;
    }
  }
  return { serverFailed: await isDown(mail) };
}

async function isDown(mail: Mailer): Promise<boolean> {
  return await mail.check().then(
    () => false,
    () => true,
  );
}

async function letterFor({
  store,
  agency,
  origin,
  language,
  toMail,
  now,
}: Input): Promise<Mail | null> {
  const { email, code, userAgent } = toMail;
  // Both are asked for every address, so that the same is done for each.
  const who = await findPersonSigningIn(store.read, { email }, now);
  const company = await joinableBy(store.read, email);
  if (who?.left) return null;
  if (!who) return company && joiningLetter(company, { origin, language, toMail });
  const { givenName } = who;
  const organisation = who.companyName ?? agency;
  const spoken = speechOf(who.language ?? who.companyLanguage ?? language, who.address);
  return inLanguage(spoken, () => {
    const device = deviceWords(userAgent);
    return codeMail({ to: who.email, givenName, organisation, code, device, origin });
  });
}

/** The letter to an address that nobody has yet, at a domain of a company that people join by themselves. */
function joiningLetter(
  company: NonNullable<Awaited<ReturnType<typeof joinableBy>>>,
  { origin, language, toMail }: Pick<Input, "origin" | "language" | "toMail">,
): Mail {
  const { email, code, userAgent } = toMail;
  const spoken = speechOf(company.companyLanguage ?? language, company.address);
  return inLanguage(spoken, () => {
    const device = deviceWords(userAgent);
    const organisation = company.companyName;
    return codeMail({ to: email, givenName: null, organisation, code, device, origin });
  });
}

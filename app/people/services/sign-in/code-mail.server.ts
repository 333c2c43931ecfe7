import { m } from "~/kit/language/m";
import type { Mail } from "~/kit/mail/mailer.server";
import { shortMail } from "~/kit/mail/short-mail";
import { numberText } from "~/kit/text/amounts";
import { CODE_MINUTES, spacedCode } from "~/people/rules/sign-in-code";

interface Input {
  to: string;
  /** Null for somebody who has yet to say it. */
  givenName: string | null;
  /** The company of employees and managers, the agency of the others. */
  organisation: string;
  code: string;
  /** Where it was asked for, in words. */
  device: string;
  origin: string;
}

/** The mail with a sign-in code, in its reader’s language, as plain text and as simple HTML. */
export function codeMail({ to, givenName, organisation, code, device, origin }: Input): Mail {
  const spaced = spacedCode(code);
  const lines = [
    givenName === null
      ? m.people_code_mail_join({ organisation })
      : m.people_code_mail_hello({ name: givenName }),
    m.people_code_mail_code({ organisation }),
    spaced,
    m.people_code_mail_where({ minutes: numberText(CODE_MINUTES), device }),
    origin,
    m.people_code_mail_secret(),
    m.people_code_mail_not_you(),
  ];
  return shortMail({
    to,
    subject: m.people_code_mail_subject({ code: spaced }),
    lines,
    strong: spaced,
  });
}

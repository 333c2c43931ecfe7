import { m } from "~/kit/language/m";
import type { Mail } from "~/kit/mail/mailer.server";
import { shortMail } from "~/kit/mail/short-mail";

/** Tells a trainer how to sign in, in the agency's language. */
export function welcomeMail({
  to,
  givenName,
  agency,
  origin,
}: {
  to: string;
  givenName: string;
  agency: string;
  origin: string;
}): Mail {
  const link = `${origin}/sign-in`;
  return shortMail({
    to,
    subject: m.installation_mails_welcome_subject({ agency }),
    lines: [
      m.people_code_mail_hello({ name: givenName }),
      m.installation_mails_welcome_text({ agency }),
      link,
      m.installation_mails_welcome_how({ address: to }),
    ],
    strong: link,
  });
}

/** The email by which an admin sees whether emails arrive. */
export function testMail({
  to,
  agency,
  origin,
}: {
  to: string;
  agency: string;
  origin: string;
}): Mail {
  return shortMail({
    to,
    subject: m.installation_mails_test_subject(),
    lines: [m.installation_mails_test_text({ agency }), origin],
  });
}

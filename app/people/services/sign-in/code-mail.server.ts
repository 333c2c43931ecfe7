import { languageTag } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import type { Mail } from "~/kit/mail/mailer.server";
import { numberText } from "~/kit/text/amounts";
import { CODE_MINUTES, spacedCode } from "~/people/rules/sign-in-code";

interface Input {
  to: string;
  givenName: string;
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
    m.people_code_mail_hello({ name: givenName }),
    m.people_code_mail_code({ organisation }),
    spaced,
    m.people_code_mail_where({ minutes: numberText(CODE_MINUTES), device }),
    origin,
    m.people_code_mail_secret(),
    m.people_code_mail_not_you(),
  ];
  const html = lines
    .map(
      (line) =>
        `<p>${line === spaced ? `<strong>${escapeHtml(line)}</strong>` : escapeHtml(line)}</p>`,
    )
    .join("\n");
  return {
    to,
    subject: m.people_code_mail_subject({ code: spaced }),
    text: `${lines.join("\n\n")}\n`,
    html: `<!doctype html>\n<html lang="${languageTag()}">\n<body>\n${html}\n</body>\n</html>\n`,
  };
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

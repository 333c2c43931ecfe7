import type { Mail } from "~/kit/mail/mailer.server";
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

/** The mail with a sign-in code, as plain text and as simple HTML. */
export function codeMail({ to, givenName, organisation, code, device, origin }: Input): Mail {
  const spaced = spacedCode(code);
  const lines = [
    `Hello ${givenName},`,
    `your code to sign in to Firsthand at ${organisation} is`,
    spaced,
    `It works once, within ${CODE_MINUTES} minutes, in the browser that asked for it: ${device}.`,
    origin,
    "Nobody will ever ask you for this code, by phone or by message. Keep it to yourself.",
    "If you did not ask for it, you need do nothing: without the code nobody can sign in as you. If such mails keep coming, tell the person who looks after Firsthand at your company.",
  ];
  const html = lines
    .map(
      (line) =>
        `<p>${line === spaced ? `<strong>${escapeHtml(line)}</strong>` : escapeHtml(line)}</p>`,
    )
    .join("\n");
  return {
    to,
    subject: `${spaced} is your code for Firsthand`,
    text: `${lines.join("\n\n")}\n`,
    html: `<!doctype html>\n<html lang="en">\n<body>\n${html}\n</body>\n</html>\n`,
  };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

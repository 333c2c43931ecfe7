import { escapeHtml } from "~/kit/text/html";
import { languageTag } from "~/kit/language/language";
import type { Mail } from "./mailer.server";

/** A mail of a few short paragraphs, in its reader’s language, as plain text and as simple HTML. */
export function shortMail({
  lines,
  strong,
  ...head
}: {
  to: string;
  subject: string;
  lines: readonly string[];
  /** The line that stands out, if any does. */
  strong?: string;
}): Mail {
  const html = lines
    .map((line) => (line === strong ? `<strong>${escapeHtml(line)}</strong>` : escapeHtml(line)))
    .map((line) => `<p>${line}</p>`)
    .join("\n");
  return {
    ...head,
    text: `${lines.join("\n\n")}\n`,
    html: `<!doctype html>\n<html lang="${languageTag()}">\n<body>\n${html}\n</body>\n</html>\n`,
  };
}

import { render, toPlainText } from "@react-email/render";
import { Letter, type LetterContent } from "./letter";

/** A letter as mail programs show it, and as plain text. */
export async function renderLetter(
  content: LetterContent,
): Promise<{ html: string; text: string }> {
  const html = await render(<Letter {...content} />);
  return { html, text: `${plain(html)}\n` };
}

/** The address of a link stands beside its words; headings are not shouted. */
function plain(html: string): string {
  return toPlainText(html, {
    wordwrap: 78,
    selectors: [
      { selector: "h1", options: { uppercase: false } },
      { selector: "h2", options: { uppercase: false } },
    ],
  }).trim();
}

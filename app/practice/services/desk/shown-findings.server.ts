import type { Finding } from "~/practice/rules/checks/check";
import type { ShownFinding } from "~/practice/rules/desk/shown";

/** Findings with the words that they point at. */
export function shownFindings(
  text: string,
  findings: readonly Finding[],
  reported: readonly { check: string; words: string }[],
): ShownFinding[] {
  return findings.map(({ code, severity, message, spans }) => {
    const words = spans.map(({ from, to }) => text.slice(from, to));
    const isIt = (one: { check: string; words: string }) =>
      one.check === code && one.words === pointedAt(words);
    return { code, severity, message, words, reported: reported.some(isIt) };
  });
}

/** The words that a finding points at, as one text. */
export function pointedAt(words: readonly string[]): string {
  return words.join(" … ");
}

import { headOf } from "~/curriculum/rules/document/read/lesson-file";
import { textHash } from "~/kit/text/hash";
import { setFacts } from "~/authoring/rules/set-facts";
import { factsIn } from "~/curriculum/rules/content/text-facts";

/** Letters of a mark. Twelve of SHA-256 tell any two texts of one lesson apart. */
const MARK_LENGTH = 12;

/**
 * How a copy names a text of its original: the beginning of its SHA-256. How the text was published, impact and sentence, does not
 * count: republished without a change of words, it is the same text.
 */
export function markOf(original: string): string {
  return textHash(withoutPublication(original)).slice(0, MARK_LENGTH);
}

/** A lesson's file as if it had been published like any other. */
function withoutPublication(text: string): string {
  return setFacts("lesson", text, { impact: "notice", change: "-" }) ?? text;
}

/** The mark of the original's text that a copy was made from, or last compared with; null where it names none. */
export function markIn(copy: string): string | null {
  const { original } = factsIn("copy.md", copy);
  return typeof original === "string" && original !== "" ? original : null;
}

/** A copy that names this text of its original; null where its facts cannot be read. */
export function withMark(copy: string, mark: string): string | null {
  return setFacts("lesson", copy, { original: mark });
}

/** A copy's text without the mark. */
export function withoutMark(copy: string): string {
  const head = headOf(copy);
  return head.replace(/^original:.*(?:\r?\n|$)/m, "") + copy.slice(head.length);
}

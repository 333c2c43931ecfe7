import type { Span } from "~/practice/rules/checks/reply";
import type { ReplyComment } from "~/practice/rules/rows";

/** The most that are made on one reply, and characters that one has. */
export const MOST_COMMENTS = 8;
export const LONGEST_COMMENT = 600;

/** Words of a reply as they were quoted, and what is said of them. */
export interface Quoted {
  quote: string;
  /** Where the words begin, where that is known: they may stand there twice. */
  from: number | null;
  text: string;
}

/**
 * A comment on the very words: those that stand where it says, or else the first that read so, capitals and spaces aside. Null where
 * the reply has no such words.
 */
export function commentOn(reply: string, { quote, from, text }: Quoted): ReplyComment | null {
  const words = quote.trim();
  if (words === "") return { span: null, text };
  const span = spanOf(reply, words, from);
  return span && { span, text };
}

function spanOf(reply: string, words: string, from: number | null): Span | null {
  if (from !== null && reply.startsWith(words, from)) return { from, to: from + words.length };
  const pattern = words
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join("\\s+");
  const found = new RegExp(pattern, "iu").exec(reply);
  return found && { from: found.index, to: found.index + found[0].length };
}

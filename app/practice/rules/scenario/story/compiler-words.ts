import { m } from "~/kit/language/m";

/** What is wrong in a story, in the reader’s words. */
export interface Problem {
  line: number;
  message: string;
}

/** What ink’s compiler complains of, by how it begins; what is in quotes or at the end is the name it is about. */
const KNOWN: readonly { pattern: RegExp; words: (name: string, other: string) => string }[] = [
  {
    pattern: /^Divert target not found: '(?:-> )?([^']+)'/,
    words: (name) => m.practice_ink_no_target({ name }),
  },
  {
    pattern: /^Unresolved variable: (\S+)/,
    words: (name) => m.practice_ink_no_variable({ name }),
  },
  {
    pattern: /^Variable could not be found to assign to: '([^']+)'/,
    words: (name) => m.practice_ink_no_variable({ name }),
  },
  {
    pattern: /^Function call target not found: '(?:-> )?([^']+)'/,
    words: (name) => m.practice_ink_no_function({ name }),
  },
  {
    pattern: /^Story already contains flow named '([^']+)' \(at line (\d+)\)/,
    words: (name, line) => m.practice_ink_taken({ name, line }),
  },
  {
    pattern: /^found declaration variable '([^']+)' that was already declared \(line (\d+)\)/,
    words: (name, line) => m.practice_ink_taken({ name, line }),
  },
  { pattern: /^Apparent loose end exists/, words: () => m.practice_ink_loose() },
  { pattern: /^Choice is completely empty/, words: () => m.practice_ink_empty_choice() },
];

const LOCATED = /^(?:RUNTIME )?(?:ERROR|WARNING|TODO):(?: '[^']*')? line (\d+): ([\s\S]*)$/;

/** A message of ink’s compiler or engine in the reader’s words, with its line. */
export function inWords(message: string): Problem {
  const [, line = "1", text = message] = LOCATED.exec(message) ?? [];
  return { line: Number(line), message: wordsFor(text) };
}

function wordsFor(text: string): string {
  for (const { pattern, words } of KNOWN) {
    const found = pattern.exec(text);
    if (found) return words(found[1] ?? "", found[2] ?? "");
  }
  return m.practice_ink_unreadable({ why: text.trim().replace(/\.$/, "") });
}

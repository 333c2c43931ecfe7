import type { Span } from "~/practice/rules/checks/reply";

const CHUNK = /\S+/gu;
const SCHEME = /https?:\/\//iu;
/** Ends of names that networks make a link of without a scheme; those of two letters are countries’. */
const ENDINGS = new Set(
  "com org net edu gov int info biz name app dev shop store online site blog cafe".split(" "),
);
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;
const AFTER = ".,!?;:)]}'\"’”»…";
const BEFORE = "([{'\"‘“«";

/** The addresses in a text that networks turn into links, with or without a scheme. */
export function urlsIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    const scheme = chunk.search(SCHEME);
    // A bracket at the end belongs to an address that has opened one, as in /a_(b).
    const hasOpened = chunk.indexOf("(", 1) > 0;
    let from = Math.max(scheme, 0);
    let to = chunk.length;
    while (to > from && AFTER.includes(chunk[to - 1]!) && !(hasOpened && chunk[to - 1] === ")"))
      to -= 1;
    if (scheme < 0) while (from < to && BEFORE.includes(chunk[from]!)) from += 1;
    if (to > from && (scheme >= 0 || isName(chunk.slice(from, to))))
      found.push({ from: index + from, to: index + to });
  }
  return found;
}

function isName(text: string): boolean {
  const host = text.slice(0, text.search(/[/?#]|$/u));
  const labels = host.split(".");
  const ending = labels.at(-1)!.toLowerCase();
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return false;
  return ENDINGS.has(ending) || (ending.length === 2 && /^[a-z]+$/.test(ending));
}

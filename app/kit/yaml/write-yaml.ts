import { Document, isCollection, isScalar, isSeq, Scalar, visit } from "yaml";

/** How a value stands where nobody wrote it before: over how many blanks, with which line ends. */
export interface Place {
  indent: number;
  eol: string;
  /** False keeps every text on one line, as where a comment follows it. */
  literals?: boolean;
}

/** A map or a list on lines of their own, all but the first over the indentation. Without a line end after the last. */
export function writeBlock(value: unknown, { indent, eol, literals }: Place): string {
  const pad = " ".repeat(indent);
  return writtenAs(value, { flow: false, literals: literals !== false })
    .split("\n")
    .map((line, index) => (index === 0 || line === "" ? line : pad + line))
    .join(eol);
}

/** What follows the colon of a key that stands this far in. */
export function writeAfterColon(value: unknown, place: Place): string {
  return writeBlock({ k: value }, place).slice("k:".length);
}

/** What follows a dash that stands this far in. */
export function writeAfterDash(value: unknown, place: Place): string {
  return writeBlock([value], place).slice("-".length);
}

/** On one line, fit to stand between brackets. */
export function writeFlow(value: unknown): string {
  if (typeof value === "object" && value !== null) return writtenAs(value, { flow: true });
  return writtenAs([value], { flow: true }).slice(1, -1);
}

/** A text on one line in the quotes that it had. */
export function writeQuoted(text: string, quotes: Scalar.Type): string {
  const scalar = new Scalar(text);
  scalar.type = text.includes("\n") ? "QUOTE_DOUBLE" : quotes;
  return writtenAs([scalar], { flow: true }).slice(1, -1);
}

function writtenAs(
  value: unknown,
  { flow, literals = false }: { flow: boolean; literals?: boolean },
) {
  const document = new Document(value, { aliasDuplicateObjects: false });
  if (flow && isCollection(document.contents)) document.contents.flow = true;
  visit(document, {
    Scalar(at, node) {
      if (typeof node.value === "string" && !node.type)
        node.type = typeOf(node.value, { key: at === "key", literals });
    },
    Seq(_, node) {
      if (node !== document.contents && node.items.length > 0 && node.items.every(isCode))
        node.flow = true;
    },
  });
  return document
    .toString({
      lineWidth: 0,
      doubleQuotedMinMultiLineLength: Infinity,
      flowCollectionPadding: flow && !isSeq(document.contents),
    })
    .replace(/\n$/, "")
    .replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A list of keys and codes stands on one line. */
function isCode(node: unknown): boolean {
  return isScalar(node) && typeof node.value === "string" && /^[a-z][a-z0-9.-]*$/.test(node.value);
}

/** The library quotes what is not fit to be plain. */
function typeOf(text: string, { key, literals }: { key: boolean; literals: boolean }): Scalar.Type {
  if (text.includes("\n"))
    return !key && literals && isFitForLiteral(text) ? "BLOCK_LITERAL" : "QUOTE_DOUBLE";
  return text.search(UNSEEN) >= 0 || (!key && TAKEN.test(text)) ? "QUOTE_DOUBLE" : "PLAIN";
}

/** Words that some reader of YAML takes for something else than text. */
const TAKEN = /^(?:yes|no|on|off|y|n)$/i;

/** Several lines that can stand below a `|` as they are, without blanks that nobody sees. */
function isFitForLiteral(text: string): boolean {
  return (
    /^\S/.test(text) && !/\n\n$/.test(text) && !/[ \t\r]$/m.test(text) && text.search(UNSEEN) < 0
  );
}

/** Signs that an editor does not show or takes for the end of a line, and that the library leaves as they are. */
const UNSEEN = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

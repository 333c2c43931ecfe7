/** How a value is written where nobody wrote it before: block style, double quotes only where they are needed. */
export interface YamlStyle {
  eol: string;
  /** False keeps every text on one line, as where a comment follows it. */
  literals?: boolean;
}

/** `name: value`, from the second line on under `indent`. Without a line break at its end. */
export function writePair(name: string, value: unknown, indent: string, style: YamlStyle): string {
  const key = writeText(name);
  if (isFilled(value)) {
    const inner = `${indent}  `;
    return `${key}:${style.eol}${inner}${writeBlock(value, inner, style)}`;
  }
  return `${key}: ${writeSimple(value, indent, style)}`;
}

/** `- value`, from the second line on under `indent`. */
export function writeEntry(value: unknown, indent: string, style: YamlStyle): string {
  const inner = `${indent}  `;
  return `- ${isFilled(value) ? writeBlock(value, inner, style) : writeSimple(value, indent, style)}`;
}

/** The value on one line, as JSON, which is YAML too; fit to stand between brackets. */
export function writeFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).map(
      ([name, held]) => `${quoted(name)}: ${writeFlow(held)}`,
    );
    return pairs.length > 0 ? `{ ${pairs.join(", ")} }` : "{}";
  }
  return typeof value === "string" ? quoted(value) : writeNumberOrWord(value);
}

/** A list or a map that has something in it. */
type Filled = readonly unknown[] | Readonly<Record<string, unknown>>;

function isFilled(value: unknown): value is Filled {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function writeBlock(value: Filled, indent: string, style: YamlStyle): string {
  const lines = Array.isArray(value)
    ? value.map((entry) => writeEntry(entry, indent, style))
    : Object.entries(value).map(([name, held]) => writePair(name, held, indent, style));
  return lines.join(style.eol + indent);
}

function writeSimple(value: unknown, indent: string, style: YamlStyle): string {
  if (Array.isArray(value)) return "[]";
  if (typeof value === "object" && value !== null) return "{}";
  if (typeof value !== "string") return writeNumberOrWord(value);
  return style.literals !== false && isFitForLiteral(value)
    ? writeLiteral(value, `${indent}  `, style.eol)
    : writeText(value);
}

function writeNumberOrWord(value: unknown): string {
  if (typeof value !== "number") return String(value ?? null);
  if (Number.isFinite(value)) return Object.is(value, -0) ? "-0" : String(value);
  return Number.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
}

function writeText(text: string): string {
  return isFitForPlain(text) ? text : quoted(text);
}

/** Words that some reader of YAML takes for something else than text. */
const TAKEN = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** Whether it means the same without quotes: it begins with a letter, and nothing in it is a sign of YAML. */
function isFitForPlain(text: string): boolean {
  if (!/^[\p{L}“‘…]/u.test(text) || /\s$/u.test(text) || text.endsWith(":")) return false;
  return !/: |\s#/u.test(text) && !NOT_PRINTED.test(text) && !TAKEN.test(text);
}

/** Several lines that can stand below a `|` as they are. */
function isFitForLiteral(text: string): boolean {
  if (!/^\S[^]*\n/.test(text) || /\n\n$/.test(text)) return false;
  const lines = text.split("\n");
  return !lines.some((line) => NOT_PRINTED.test(line) || /\s$/u.test(line));
}

function writeLiteral(text: string, indent: string, eol: string): string {
  const lines = text.replace(/\n$/, "").split("\n");
  const sign = text.endsWith("\n") ? "|" : "|-";
  return [sign, ...lines.map((line) => line && indent + line)].join(eol);
}

/** Control characters, other signs for the end of a line, and what no file can hold. */
const NOT_PRINTED = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

function quoted(text: string): string {
  const signs = JSON.stringify(text).replace(new RegExp(NOT_PRINTED, "gu"), (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return signs;
}

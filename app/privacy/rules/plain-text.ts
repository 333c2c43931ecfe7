import type { Inline } from "~/curriculum/rules/tree";

/** Rendered text without its emphasis. */
export function plainText(text: readonly Inline[]): string {
  return text.map(plain).join("");
}

function plain(part: Inline): string {
  if (typeof part === "string") return part;
  if (part.type === "break") return "\n";
  return part.type === "image" ? part.alt : plainText(part.children);
}

/** The same of every text in an object of texts, lists and objects. */
export function inPlainText(value: unknown): unknown {
  if (isText(value)) return plainText(value);
  if (Array.isArray(value)) return value.map(inPlainText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, inPlainText(inner)]),
  );
}

const INLINE = ["strong", "em", "mark", "link", "image", "break"];

function isText(value: unknown): value is Inline[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (part: unknown) =>
        typeof part === "string" ||
        (typeof part === "object" &&
          part !== null &&
          "type" in part &&
          INLINE.includes(String(part.type))),
    )
  );
}

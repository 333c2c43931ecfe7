import type { Inline } from "~/curriculum/rules/tree";

/** Text without its emphasis, for places that hold plain text only, such as the options of a select. */
export function plainWords(text: readonly Inline[]): string {
  return text.map(plain).join("");
}

function plain(part: Inline): string {
  if (typeof part === "string") return part;
  if (part.type === "break") return " ";
  return part.type === "image" ? part.alt : plainWords(part.children);
}

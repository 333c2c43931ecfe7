/** What a question is called where it is named: the beginning of its stem, else its key; null where it says neither. */
export function questionTitle(question: unknown): string | null {
  const { stem, key } = (question ?? {}) as { stem?: unknown; key?: unknown };
  if (typeof stem === "string" && stem.trim() !== "")
    return stem.replace(/\{%(?:(?!\{%|%\}).)*%\}/g, "…").trim();
  return typeof key === "string" && key !== "" ? key : null;
}

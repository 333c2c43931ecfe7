/** What is typed into a form, in the form's order. */
export type Words = [name: string, value: string][];

export interface Kept {
  words: Words;
  /** Whether they were sent off; then what came of it is not known here. */
  sent: boolean;
}

const PREFIX = "firsthand:form:";

/** The words in a form; files are not among them. */
export function wordsIn(form: HTMLFormElement): Words {
  return [...new FormData(form)].flatMap(([name, value]): Words =>
    typeof value === "string" ? [[name, value]] : [],
  );
}

/**
 * Keeps words in this browser, so that closing, a crash or signing out loses none; null forgets them. A private window may have no
 * place for them: then they live in the page alone.
 */
export function keepWords(place: string, kept: Kept | null) {
  try {
    if (kept === null) localStorage.removeItem(PREFIX + place);
    else localStorage.setItem(PREFIX + place, JSON.stringify(kept));
  } catch {
    return;
  }
}

/** What was kept and not forgotten. */
export function keptWords(place: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + place) ?? "null");
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  const { words, sent } = (value ?? {}) as Partial<Kept>;
  return typeof sent === "boolean" && Array.isArray(words) && words.every(isPair);
}

function isPair(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "string")
  );
}

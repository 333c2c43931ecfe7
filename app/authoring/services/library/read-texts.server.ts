import { areFactsKept, keepFacts, readFacts } from "~/curriculum/rules/content/text-facts";
import { searchPassages } from "~/authoring/rules/search-passages";
import { heavily } from "~/kit/heavy/heavily.server";

interface Text {
  path: string;
  text: string;
}

/** A shorter one is read in less time than it takes to ask for it elsewhere. */
const SHORT = 20_000;

/** Has long texts read elsewhere, so that what they say of themselves is there when it is asked for. */
export async function readLongTexts(texts: readonly Text[]): Promise<void> {
  const long = texts.filter(({ path, text }) => text.length > SHORT && !areFactsKept(path, text));
  if (long.length === 0) return;
  const read = await factsOf(long.map(({ path, text }) => ({ path, text })));
  long.forEach(({ path, text }, at) => keepFacts(path, text, read[at]!));
}

const factsOf = heavily("read-facts", (texts: readonly Text[]) =>
  texts.map(({ path, text }) => readFacts(path, text)),
);

/** What can be found in each of the texts. */
export const passagesIn = heavily("search-passages", (texts: readonly Text[]) =>
  texts.map(({ path, text }) => ({ path, passages: searchPassages(path, text) })),
);

import { phrasesOf, type Phrases } from "~/practice/rules/checks/text/phrases";

/** What the checks look for in one language, as `Phrases` are written. */
export interface WordList {
  /** Words that nobody writes in capitals for any reason but to be louder. */
  loud: readonly string[];
  promise: {
    /** Something that will be done, or come. */
    promises: readonly string[];
    /** When. */
    times: readonly string[];
    /** When, without saying when. */
    vague: readonly string[];
    /** What makes it something that won’t be done. */
    denied: readonly string[];
  };
  blame: {
    customer: readonly string[];
    colleague: readonly string[];
    /** What looks like blame and takes it away. */
    none: readonly string[];
  };
  claim: {
    product: readonly string[];
    health: readonly string[];
    green: readonly string[];
    /** What looks like a claim and is none. */
    none: readonly string[];
    /** Where it can be looked up. */
    evidence: readonly string[];
  };
  negations: readonly string[];
  disclosure: {
    /** That somebody works there. */
    works: readonly string[];
    /** What takes that back. */
    denied: readonly string[];
  };
  /** Refusing to talk about something, and sending people to somebody who may. */
  declines: readonly string[];
  /** Refusing to say more, which takes nothing back of what was said. */
  further: readonly string[];
  /** What begins another thought in the same sentence. */
  but: readonly string[];
  /** What a number is called that names an order or a booking. */
  numbers: readonly string[];
}

/** Phrases as a list is written: with commas between. */
export function listed(text: string): string[] {
  return text.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " "));
}

/** A list with its phrases ready to be found. */
export type WordsOf = {
  [Key in keyof WordList]: WordList[Key] extends readonly string[]
    ? Phrases
    : { [Inner in keyof WordList[Key]]: Phrases };
};

export function wordsOf(list: WordList): WordsOf {
  return {
    loud: phrasesOf(list.loud),
    promise: {
      promises: phrasesOf(list.promise.promises),
      times: phrasesOf(list.promise.times),
      vague: phrasesOf(list.promise.vague),
      denied: phrasesOf(list.promise.denied),
    },
    blame: {
      customer: phrasesOf(list.blame.customer),
      colleague: phrasesOf(list.blame.colleague),
      none: phrasesOf(list.blame.none),
    },
    claim: {
      product: phrasesOf(list.claim.product),
      health: phrasesOf(list.claim.health),
      green: phrasesOf(list.claim.green),
      none: phrasesOf(list.claim.none),
      evidence: phrasesOf(list.claim.evidence),
    },
    negations: phrasesOf(list.negations),
    disclosure: {
      works: phrasesOf(list.disclosure.works),
      denied: phrasesOf(list.disclosure.denied),
    },
    declines: phrasesOf(list.declines),
    further: phrasesOf(list.further),
    but: phrasesOf(list.but),
    numbers: phrasesOf(list.numbers),
  };
}

import { describe, expect, test } from "vitest";
import { languageOf } from "~/practice/rules/checks/text/language-of";
import { findPhrases, phrasesOf } from "~/practice/rules/checks/text/phrases";
import { tokensOf } from "~/practice/rules/checks/text/tokens";
import { GERMAN } from "~/practice/rules/checks/words/de";
import { ENGLISH } from "~/practice/rules/checks/words/en";
import { SPANISH } from "~/practice/rules/checks/words/es";
import { FRENCH } from "~/practice/rules/checks/words/fr";
import { AFFAIRS } from "~/practice/rules/checks/topics/affairs";
import { INCIDENTS } from "~/practice/rules/checks/topics/incidents";
import { PEOPLE } from "~/practice/rules/checks/topics/people";
import { PRIVATE } from "~/practice/rules/checks/topics/private";
import { TRADE } from "~/practice/rules/checks/topics/trade";

describe("a phrase", () => {
  test.each([
    ["will … call you", "I’ll gladly call you.", "ll gladly call you"],
    ["will … call you", "I’ll call. You wait.", null],
    ["will … call you", "I’ll one two three four call you.", null],
    ["not … fault", "It isn’t your fault", "t your fault"],
    ["can not", "You can’t.", "can’t"],
    ["will not", "You won’t.", "won’t"],
    ["allerg*", "Allergikerin", "Allergikerin"],
    ["your own? fault", "your own fault", "your own fault"],
    ["your own? fault", "YOUR FAULT", "YOUR FAULT"],
    ["# hours", "in 24 hours", "24 hours"],
    ["^ forgot", "Dev forgot", "Dev forgot"],
    ["^ forgot", "I forgot", null],
    ["he/^ forgot", "Dev forgot", "Dev forgot"],
    ["he/^ forgot", "and he forgot", "he forgot"],
    ["he/^ forgot", "and I forgot", null],
    ["für die gesundheit", "fur die Gesundheit", "fur die Gesundheit"],
    ["coelia*", "Cœliaques", "Cœliaques"],
    ["5 … uhr", "um 5 30 Uhr", "5 30 Uhr"],
  ])("%j in %j", (phrase, text, words) => {
    const tokens = tokensOf(text);
    const [match] = findPhrases(tokens, phrasesOf([phrase]));
    const found = match ? text.slice(tokens[match.first]!.from, tokens[match.end - 1]!.to) : null;
    expect(found).toBe(words);
  });

  test("is found at its longest, and once", () => {
    const tokens = tokensOf("your own fault, your fault");
    const phrases = phrasesOf(["your", "your own", "your own? fault"]);
    expect(findPhrases(tokens, phrases)).toEqual([
      { first: 0, end: 3 },
      { first: 3, end: 5 },
    ]);
  });
});

test("every phrase of every list can be found", () => {
  const topics = [...INCIDENTS, ...PEOPLE, ...PRIVATE, ...TRADE, ...AFFAIRS];
  const lists = [ENGLISH, GERMAN, SPANISH, FRENCH, ...topics];
  const phrases = lists.flatMap((list) => phrasesIn(list));
  expect(phrases.length).toBeGreaterThan(1_500);
  const word = String.raw`(?:[\p{L}\p{N}]+\*?|#|\^)`;
  const shape = new RegExp(`^${word}(?:/${word})*\\??(?: (?:…|${word}(?:/${word})*\\??))*$`, "u");
  expect(phrases.filter((phrase) => !shape.test(phrase) || phrase.endsWith("…"))).toEqual([]);
  const short = phrases.filter((phrase) => /(?:^|[ /])[^ /*]{1,2}\*/.test(phrase));
  expect(short).toEqual([]);
});

function phrasesIn(list: object | string): string[] {
  return typeof list === "string" ? [list] : Object.values(list).flatMap(phrasesIn);
}

test.each([
  ["I’m sorry your cake came on Saturday when the party was on Friday.", "en"],
  ["Das tut mir leid, der Kuchen hätte gestern da sein sollen.", "de"],
  ["Lo siento mucho, su tarta está lista en la tienda.", "es"],
  ["Je suis désolée, votre gâteau est prêt dans la boutique.", "fr"],
  ["Mi dispiace, la torta è pronta in negozio e gli auguri sono nostri.", null],
  ["Het spijt ons, de taart staat klaar in de winkel.", null],
  ["Przepraszam, tort czeka na panią w sklepie do osiemnastej dzisiaj.", null],
  ["申し訳ありません。ケーキはお店にあります。", null],
  ["Danke!", null],
])("%j is in %j", (text, language) => {
  expect(languageOf(tokensOf(text), null)).toBe(language);
});

test("a text too short to tell is in the usual language", () => {
  expect(languageOf(tokensOf("Danke!"), "de")).toBe("de");
  expect(languageOf([], "fr")).toBe("fr");
});

import type { Span } from "~/practice/rules/checks/reply";
import { emailsIn } from "./emails";
import { ibansIn } from "./iban";
import { cardsIn, digitRuns, phonesIn } from "./numbers";

/** What identifies a person in a text of any language: bank accounts, cards, addresses of mail and telephone numbers. */
export function personalSpans(text: string): Span[] {
  const runs = digitRuns(text);
  return [...ibansIn(text), ...cardsIn(runs), ...emailsIn(text), ...phonesIn(runs)];
}

import { m } from "~/kit/language/m";
import { LANGUAGES } from "~/kit/language/language";
import { WORDS } from "~/practice/rules/checks/words/words";
import type { Check } from "~/practice/rules/checks/check";
import type { Span } from "~/practice/rules/checks/reply";
import { emailsIn } from "./emails";
import { ibansIn } from "./iban";
import { cardsIn, digitRuns, phonesIn } from "./numbers";
import { orderNumbersIn } from "./order-numbers";

/**
 * What identifies a person or their money or order, and is public as soon as it is sent: bank accounts, cards, telephone numbers,
 * addresses of mail, numbers of orders and bookings. What has been taken for one thing isn’t taken for another.
 */
export const personalData: Check = {
  severity: "critical",
  find({ text, tokens, language }) {
    // A reply may call an order in one language what its customer called it in another.
    const numbers = language ? LANGUAGES.map((one) => WORDS[one]().numbers) : [];
    const runs = digitRuns(text);
    const kinds: [readonly Span[], () => string][] = [
      [ibansIn(text), m.practice_checks_data_iban],
      [cardsIn(runs), m.practice_checks_data_card],
      [emailsIn(text), m.practice_checks_data_email],
      [orderNumbersIn(text, tokens, numbers), m.practice_checks_data_order],
      [phonesIn(runs), m.practice_checks_data_phone],
    ];
    const taken = new Set<number>();
    const found: (Span & { message: string })[] = [];
    for (const [spans, message] of kinds)
      for (const { from, to } of spans) {
        const places = Array.from({ length: to - from }, (_, at) => from + at);
        if (places.some((place) => taken.has(place))) continue;
        for (const place of places) taken.add(place);
        found.push({ from, to, message: message() });
      }
    found.sort((a, b) => a.from - b.from);
    return found.map(({ from, to, message }) => ({ spans: [{ from, to }], message }));
  },
};

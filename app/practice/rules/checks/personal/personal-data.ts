import { m } from "~/kit/language/m";
import type { Check, Noticed, Span } from "~/practice/rules/checks/check";
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
  find({ text, tokens, words }) {
    const runs = digitRuns(text);
    const found: { span: Span; message: string }[] = [];
    const add = (spans: readonly Span[], message: () => string) => {
      for (const span of spans)
        if (!found.some((other) => span.from < other.span.to && other.span.from < span.to))
          found.push({ span, message: message() });
    };
    add(ibansIn(text), m.practice_checks_data_iban);
    add(cardsIn(runs), m.practice_checks_data_card);
    add(emailsIn(text), m.practice_checks_data_email);
    add(orderNumbersIn(text, tokens, words && words.numbers), m.practice_checks_data_order);
    add(phonesIn(runs), m.practice_checks_data_phone);
    found.sort((a, b) => a.span.from - b.span.from);
    return found.map(({ span, message }): Noticed => ({ spans: [span], message }));
  },
};

import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { Asked } from "./second-yes";

/** What a choice says that one author alone may not publish. */
export function secondYesText({ people, companies }: Asked): string {
  return companies === 1
    ? m.authoring_second_yes_asked_at_one({ count: people })
    : m.authoring_second_yes_asked_at({ count: people, companies: numberText(companies) });
}

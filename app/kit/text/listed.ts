import { inReadersLanguage } from "~/kit/language/language";

const lists = inReadersLanguage((tag) => ({
  and: new Intl.ListFormat(tag, { type: "conjunction" }),
  or: new Intl.ListFormat(tag, { type: "disjunction" }),
}));

/** “Instagram, Facebook and X”; empty for none. */
export function listed(items: readonly string[], joint: "and" | "or" = "and"): string {
  return lists()[joint].format(items);
}

/** “Priya”, “Priya or Sam”; where there are none or many, the general word. */
export function eitherOf(names: readonly string[], otherwise: string): string {
  return names.length === 1 || names.length === 2 ? listed(names, "or") : otherwise;
}

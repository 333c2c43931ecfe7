import { inReadersLanguage } from "~/kit/language/language";
import { foldedName } from "./folded";

const alphabetical = inReadersLanguage((tag) => new Intl.Collator(tag, { numeric: true }));

/** The order of names, titles and other words as a dictionary of the reader’s language has it: Ángel before de Vries, Team 2 before Team 10. */
export const inNameOrder = (one: string, other: string): number =>
  alphabetical().compare(one, other);

export const byName = (one: { name: string }, other: { name: string }): number =>
  inNameOrder(one.name, other.name);

/** A name as a database sorts it by its bytes, nearly as `inNameOrder` does: folded, each number with its length before it. */
export function nameSortKey(name: string): string {
  return foldedName(name).replace(
    /0*(\d+)/g,
    (_, number: string) =>
      `${"9".repeat(Math.floor(number.length / 9))}${number.length % 9}${number}`,
  );
}

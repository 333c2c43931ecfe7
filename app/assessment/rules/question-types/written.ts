import { z } from "zod";

/** A text of Markdoc that an author writes; `what` names it in the messages. */
export function markdoc(what: string) {
  return z.string(`${what} is a text`).trim().min(1, `${what} is empty`);
}

/** A list of `from` to `to` of what an author writes, called `what` in the messages. */
export function several<Item extends z.ZodType>(
  item: Item,
  from: number,
  to: number,
  what: string,
) {
  const count = `there are ${from} ${to === from + 1 ? "or" : "to"} ${to} ${what}`;
  return z.array(item).min(from, count).max(to, count);
}

export function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

/** Words of an author that are shown as they stand. */
export function plain(what: string, most: number) {
  return markdoc(what)
    .max(most, `${what} has at most ${most} characters`)
    .refine(
      (text) => !text.includes("{%"),
      `${what} is plain: tags and variables cannot stand here`,
    );
}

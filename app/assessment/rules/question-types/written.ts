import { z } from "zod";

/** A text of Markdoc that an author writes; `what` names it in the messages. */
export function markdoc(what: string) {
  return z.string(`${what} is a text`).trim().min(1, `${what} is empty`);
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

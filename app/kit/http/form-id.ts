import { m } from "~/kit/language/m";
import { v5, validate } from "uuid";
import { z } from "zod";
import { conflict, Refusal } from "./refusal";

/** An id that nothing has yet: `newId` of db/ids made it, or a form carries it. */
export type NewId = string & z.$brand<"NewId">;

/** The answer to a form whose id something else has already. */
export function takenId(): Refusal {
  return conflict(m.kit_forms_taken_id());
}

/** The id of one of several things that are made at once: the same each time for the same name. */
export function idWithin(id: NewId, name: string): NewId {
  return v5(name, id) as NewId;
}

/**
 * The field `id` of every form that creates something, which then has that id: its page's, and behind a space which form it is where
 * the page has several. Anything else is a 400.
 */
export const formId = z
  .string()
  .default("")
  .transform((sent): NewId => {
    const [id = "", ...form] = sent.split(" ");
    if (!validate(id)) throw new Refusal(400, m.kit_forms_reload());
    return form.length === 0 ? (id as NewId) : idWithin(id as NewId, form.join(" "));
  });

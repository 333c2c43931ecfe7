import { z } from "zod";
import { m } from "~/kit/language/m";

/** An email as somebody types it: spaces round it and capitals do not matter. `error` is what is said where it is none. */
export function emailSaying(error: () => string) {
  return z.string({ error }).trim().toLowerCase().max(254, { error }).pipe(z.email({ error }));
}

/** The email of the person who types it. */
export const emailField = emailSaying(() => m.kit_forms_email());

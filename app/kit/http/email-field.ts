import { z } from "zod";
import { m } from "~/kit/language/m";

const error = () => m.kit_forms_email();

/** An email as somebody types it: spaces round it and capitals do not matter. */
export const emailField = z
  .string({ error })
  .trim()
  .toLowerCase()
  .max(254, { error })
  .pipe(z.email({ error }));

import { z } from "zod";

const MESSAGE = "Write your email address, such as maya@example.com.";

/** An email as somebody types it: spaces round it and capitals do not matter. */
export const emailField = z
  .string(MESSAGE)
  .trim()
  .toLowerCase()
  .max(254, MESSAGE)
  .pipe(z.email(MESSAGE));

import { z } from "zod";
import { m } from "~/kit/language/m";
import { emailAddress } from "~/kit/text/email-address";

/** An email as somebody types it, read as it is kept. `error` is what is said where it is none. */
export function emailSaying(error: () => string) {
  return z.string({ error }).transform((text, context) => {
    const address = emailAddress(text);
    if (address !== null) return address;
    context.addIssue({ code: "custom", message: error() });
    return z.NEVER;
  });
}

/** The email of the person who types it. */
export const emailField = emailSaying(() => m.kit_forms_email());

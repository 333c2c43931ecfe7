import { z } from "zod";
import { m } from "~/kit/language/m";

const LONGEST = 200;

/** A name, of a person or the agency, as it is typed. */
export const nameField = (needed: () => string) =>
  z
    .string({ error: needed })
    .trim()
    .min(1, { error: needed })
    .max(LONGEST, { error: () => m.installation_link_name_long({ characters: String(LONGEST) }) });

import { z } from "zod";
import { m } from "~/kit/language/m";

const LONGEST = 200;

/** A person’s name as it is typed. */
export const nameField = (needed: () => string) =>
  z
    .string({ error: needed })
    .trim()
    .min(1, { error: needed })
    .max(LONGEST, { error: m.roster_invite_fault_long });

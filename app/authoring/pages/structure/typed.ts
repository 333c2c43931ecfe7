import { m } from "~/kit/language/m";
import { z } from "zod";

/** One line of plain words, as the files take them. */
export const line = (what: () => string, most = 200) =>
  z
    .string({ error: what })
    .trim()
    .min(1, { error: what })
    .max(most, { error: () => m.authoring_structure_fault_long({ characters: String(most) }) })
    .refine((text) => !text.includes("{%"), { error: m.authoring_structure_fault_plain });

export const KeyField = z.string().trim().max(100).default("");

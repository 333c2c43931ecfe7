import { z } from "zod";

const whole = z.coerce.number().int().min(1);

/** What the address of a history says: the two versions to compare, the set-aside text to compare, and how many people what was published just now reached. */
export const HistoryAddress = z.object({
  from: whole.nullable().catch(null),
  to: whole.nullable().catch(null),
  aside: z.string().max(100).nullable().catch(null),
  people: z.coerce.number().int().min(0).catch(0),
});

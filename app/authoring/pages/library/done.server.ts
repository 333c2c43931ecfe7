import { z } from "zod";
import { addressReader } from "~/kit/http/read-address";
import { DONE, type Done } from "./done";

const ADDRESS = addressReader(
  z.object({
    done: z.enum(DONE),
    inside: z.string().max(100).default(""),
    item: z.string().max(100).default(""),
    scope: z.string().max(100).default(""),
    path: z.string().max(300).default(""),
    number: z.coerce.number().int().min(0).default(0),
  }),
);

/** What the address says was done; null where it says nothing. */
export function doneIn(request: Request): Done | null {
  return ADDRESS.safeRead(request).data ?? null;
}

import { z } from "zod";
import type { QueueAddress } from "./queue-paths";

const name = z
  .string()
  .trim()
  .max(100)
  .transform((text) => (text === "" ? null : text))
  .nullable()
  .catch(null);

const Address = z.object({
  team: name.default(null),
  trainer: name.default(null),
  company: name.default(null),
  signed: name.default(null),
  undone: name.default(null),
  who: name.default(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export function queueAddressOf(request: Request): QueueAddress {
  return Address.parse(Object.fromEntries(new URL(request.url).searchParams));
}

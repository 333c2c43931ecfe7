import { z } from "zod";

const name = z
  .string()
  .trim()
  .max(100)
  .transform((text) => (text === "" ? null : text))
  .nullable()
  .catch(null);

/** What the address of a page of people waiting says. */
const Address = z.object({
  team: name.default(null),
  trainer: name.default(null),
  company: name.default(null),
  /** The enrolments that were just decided, or undone. */
  signed: name.default(null),
  undone: name.default(null),
  /** The enrolment that is looked at. */
  who: name.default(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type QueueAddress = z.output<typeof Address>;

export function queueAddressOf(request: Request): QueueAddress {
  return Address.parse(Object.fromEntries(new URL(request.url).searchParams));
}

/** The same page with something else chosen. What goes without saying is left out. */
export function queuePath(path: string, address: Partial<QueueAddress>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(address)) {
    if (value !== null && value !== "" && !(key === "page" && value === 1))
      params.set(key, String(value));
  }
  const text = params.toString();
  return text === "" ? path : `${path}?${text}`;
}

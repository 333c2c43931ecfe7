import { z } from "zod";

/* What an address says after its question mark. What is no good falls back, so that no link ends at an error. Only for where requests are answered: browsers would load all of zod. */

export const SEARCH = z.string().trim().max(100).catch("");
export const PAGE = z.coerce.number().int().min(1).max(100_000).catch(1);
export const FLAG = z
  .string()
  .optional()
  .transform((text) => text !== undefined);

/** One of some words, or null. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(words).nullable().catch(null);
}

/** Reads addresses by a schema, whose fields say what goes without saying. */
export function addressReader<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  /** What stands there, unread. Of a name that stands there twice the last counts, unless it may. */
  function valuesOf({ url }: Request) {
    const params = new URL(url).searchParams;
    return Object.fromEntries(
      Object.entries(schema.shape).flatMap(([name, field]): [string, string | string[]][] => {
        const all = params.getAll(name);
        if (field instanceof z.ZodArray) return [[name, all]];
        return all.length > 0 ? [[name, all.at(-1)!]] : [];
      }),
    );
  }

  return {
    read: (request: Request): z.output<z.ZodObject<Shape>> => schema.parse(valuesOf(request)),
    /** For a schema that some addresses do not fit. */
    safeRead: (request: Request) => schema.safeParse(valuesOf(request)),
  };
}

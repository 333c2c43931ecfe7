import { z } from "zod";

/* What an address says after its question mark. What is no good falls back, so that no link ends at an error. */

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

/** Reads and writes addresses by a schema, whose fields say what goes without saying. */
export function addressBy<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  type Said = z.output<z.ZodObject<Shape>>;
  const names = Object.keys(schema.shape);
  const opening = new Map(
    names.map((name) => [name, z.safeParse(schema.shape[name]!, undefined).data]),
  );

  /** What stands there, unread. Of a name that stands there twice the last counts, unless it may. */
  function valuesOf({ url }: Request) {
    const params = new URL(url).searchParams;
    return Object.fromEntries(
      names.flatMap((name): [string, string | string[]][] => {
        const all = params.getAll(name);
        if (schema.shape[name] instanceof z.ZodArray) return [[name, all]];
        return all.length > 0 ? [[name, all.at(-1)!]] : [];
      }),
    );
  }

  /** What is said, as fields of an address or a form; without what goes without saying. */
  function fieldsOf(said: Partial<Said>): [string, string][] {
    const values: Record<string, unknown> = said;
    return names.flatMap((name): [string, string][] => {
      const value = values[name] ?? "";
      if (value === "" || value === opening.get(name)) return [];
      const all: unknown[] = Array.isArray(value) ? value : [value];
      return all.map((one) => [name, one === true ? "1" : String(one)]);
    });
  }

  return {
    read: (request: Request): Said => schema.parse(valuesOf(request)),
    /** For a schema that some addresses do not fit. */
    safeRead: (request: Request) => schema.safeParse(valuesOf(request)),
    fieldsOf,
    write(said: Partial<Said>): string {
      const text = new URLSearchParams(fieldsOf(said)).toString();
      return text === "" ? "" : `?${text}`;
    },
  };
}

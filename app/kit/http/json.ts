import { m } from "~/kit/language/m";
import type { z } from "zod";
import { Refusal } from "./refusal";

/**
 * What the request's JSON says. Throws where it is none, or where a text in it has a NUL: PostgreSQL keeps no such text, and nobody
 * types one.
 */
export async function jsonOf(request: Request): Promise<unknown> {
  return jsonIn(await request.text());
}

/** The same of a text. */
export function jsonIn(text: string): unknown {
  if (NUL.test(text)) throw new SyntaxError("A text in it has a NUL.");
  return JSON.parse(text) as unknown;
}

/** As JSON writes it; after an even number of backslashes, for two of them are one that is meant. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/** Reads the request's JSON against a schema; anything else is a 400. For what a page's own scripts send. */
export async function parseJson<Shape>(request: Request, schema: z.ZodType<Shape>): Promise<Shape> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) throw new Refusal(400, m.kit_forms_json_only());
  const value: unknown = await jsonOf(request).catch(() => null);
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refusal(400, m.kit_forms_reload());
  return parsed.data;
}

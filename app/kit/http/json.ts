import { m } from "~/kit/language/m";
import type { z } from "zod";
import { Refusal } from "./refusal";

/** Reads the request's JSON against a schema; anything else is a 400. For what a page's own scripts send. */
export async function parseJson<Shape>(request: Request, schema: z.ZodType<Shape>): Promise<Shape> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) throw new Refusal(400, m.kit_forms_json_only());
  const value: unknown = await request.json().catch(() => null);
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refusal(400, m.kit_forms_reload());
  return parsed.data;
}

import { data } from "@remix-run/node";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Refusal } from "./refusal";

type Fields<S extends z.ZodObject> = keyof z.input<S> & string;

/** What was typed, as it was typed. A field whose schema is an array keeps every value. */
type FormValues<S extends z.ZodObject> = {
  [Name in Fields<S>]?: NonNullable<z.input<S>[Name]> extends readonly unknown[]
    ? string[]
    : string;
};

/** One message a field; `form` is for what concerns no single field. */
type FormErrors<S extends z.ZodObject> = { [Name in Fields<S> | "form"]?: string };

export interface GoodForm<S extends z.ZodObject> {
  ok: true;
  value: z.output<S>;
  values: FormValues<S>;
}
export interface BadForm<S extends z.ZodObject> {
  ok: false;
  values: FormValues<S>;
  errors: FormErrors<S>;
}

/** Reads the request's form against a schema. Only the schema's fields are read; files are not. */
export async function parseForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
): Promise<GoodForm<S> | BadForm<S>> {
  return parseFormData(await formDataOf(request), schema);
}

/** The same for a form that has been read already, or for a query (`new URL(request.url).searchParams`). */
export function parseFormData<S extends z.ZodObject>(
  form: FormData | URLSearchParams,
  schema: S,
): GoodForm<S> | BadForm<S> {
  const values: Record<string, string | string[]> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const typed = form.getAll(name).filter((value) => typeof value === "string");
    if (holdsMany(field)) values[name] = typed;
    else if (typed[0] !== undefined) values[name] = typed[0];
  }
  const kept = values as FormValues<S>;
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data, values: kept };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const name = typeof issue.path[0] === "string" ? issue.path[0] : "form";
    errors[name] ??= missing(values[name]) ? required(issue) : issue.message;
  }
  return { ok: false, values: kept, errors: errors as FormErrors<S> };
}

/** Answers 400 with the form's values and messages, for the page to show again as it was. */
export function badRequest<Values, Errors>(form: { values: Values; errors: Errors }) {
  return data({ values: form.values, errors: form.errors }, { status: 400 });
}

/** A request’s form as it came, for one that holds a file. Anything else than a form is a 400. */
export async function formDataOf(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new Refusal(400, m.kit_forms_only());
  const form = await request.formData().catch(() => {
    throw new Refusal(400, m.kit_forms_not_whole());
  });
  // PostgreSQL keeps no such text, and nobody types one.
  if ([...form].flat().some((said) => typeof said === "string" && said.includes("\0")))
    throw new Refusal(400, m.kit_forms_nul());
  return form;
}

function holdsMany(field: z.core.$ZodType): boolean {
  let inner = field;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodReadonly
  )
    inner = inner.unwrap();
  if (inner instanceof z.ZodPipe) return holdsMany(inner.in);
  return inner instanceof z.ZodArray;
}

function missing(value: string | string[] | undefined): boolean {
  return value === undefined;
}

/** A field that did not come at all gets the schema's own message if it has one, else a plain sentence. */
function required(issue: z.core.$ZodIssue): string {
  return issue.message.startsWith("Invalid ") ? m.kit_forms_needed() : issue.message;
}

/** The fields of a plain form; anything else is refused. */
export async function fieldsOf(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type") ?? "";
  const plain = type.toLowerCase().startsWith("application/x-www-form-urlencoded");
  if (!plain) throw new Refusal(400, m.kit_forms_reload());
  return new URLSearchParams(await request.text());
}

import { z } from "zod";
import type { SentAnswer } from "~/domain/assessment/attempt";
import { Refusal } from "~/domain/refusal";

const number = z.coerce.number().int().min(1).max(200);
const sequence = z.coerce.number().int().min(1).max(2_147_483_647);
const values = z.array(z.string().max(2000)).max(200);

/**
 * The answers in a form: `asked` for every question on it, `answer-<number>` for what is chosen there, and from a page that counts,
 * `sequence-<number>`.
 */
export function answersIn(fields: URLSearchParams): SentAnswer[] {
  const asked = z.array(number).max(200).safeParse(fields.getAll("asked"));
  if (!asked.success) throw unreadable();
  return [...new Set(asked.data)].map((number) => {
    const chosen = values.safeParse(fields.getAll(`answer-${number}`));
    const counted = fields.get(`sequence-${number}`);
    const clientSeq = counted === null ? null : sequence.safeParse(counted);
    if (!chosen.success || clientSeq?.success === false) throw unreadable();
    return { number, values: chosen.data, clientSeq: clientSeq?.data ?? null };
  });
}

/** The fields of a plain form; anything else is refused. */
export async function fieldsOf(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get("content-type") ?? "";
  const plain = type.toLowerCase().startsWith("application/x-www-form-urlencoded");
  if (!plain) throw unreadable();
  return new URLSearchParams(await request.text());
}

function unreadable(): Refusal {
  return new Refusal(400, "The form did not arrive whole. Load the page again.");
}

import { z } from "zod";
import type { SentAnswer } from "~/assessment/rules/attempt";
import { CERTAINTIES } from "~/assessment/rules/kinds";
import { Refusal } from "~/kit/http/refusal";

const certainty = z.enum(CERTAINTIES);
const number = z.coerce.number().int().min(1).max(200);
const sequence = z.coerce.number().int().min(1).max(2_147_483_647);
const part = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
const fieldsOfOne = z.record(z.string().regex(part), z.array(z.string().max(2000)).max(200));

/**
 * The answers in a form: `asked` for every question on it, `answer-<number>` or `answer-<number>-<part>` for what is chosen there,
 * `certainty-<number>` for how sure one is of it, and from a page that counts, `sequence-<number>`.
 */
export function answersIn(fields: URLSearchParams): SentAnswer[] {
  const asked = z.array(number).max(200).safeParse(fields.getAll("asked"));
  if (!asked.success) throw unreadable();
  return [...new Set(asked.data)].map((number) => {
    const given = fieldsOfOne.safeParse(partsOf(fields, `answer-${number}`));
    const counted = fields.get(`sequence-${number}`);
    const clientSeq = counted === null ? null : sequence.safeParse(counted);
    if (!given.success || clientSeq?.success === false) throw unreadable();
    const said = certainty.safeParse(fields.get(`certainty-${number}`));
    return {
      number,
      fields: given.data,
      certainty: said.data ?? null,
      clientSeq: clientSeq?.data ?? null,
    };
  });
}

function partsOf(fields: URLSearchParams, name: string): Record<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const [field, value] of fields) {
    if (field !== name && !field.startsWith(`${name}-`)) continue;
    const part = field.slice(name.length + 1);
    parts.set(part, [...(parts.get(part) ?? []), value]);
  }
  return Object.fromEntries(parts);
}

function unreadable(): Refusal {
  return new Refusal(400, "The form did not arrive whole. Load the page again.");
}

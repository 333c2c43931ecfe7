import { z } from "zod";
import { m } from "~/kit/language/m";
import type { SentAnswer } from "~/assessment/rules/attempt";
import { CERTAINTIES } from "~/assessment/rules/kinds";
import { Refusal } from "~/kit/http/refusal";

const certainty = z.enum(CERTAINTIES);
const sequence = z.coerce.number().int().min(1).max(2_147_483_647);
const PART = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** Questions on a form, and values of one part of an answer. Each question type decides how long its values may be, and says so. */
const MOST = { questions: 200, values: 200 };

/** `answer-12` or `answer-12-<part>`: the number of a question, and the part. */
const NAME = /^answer-([1-9][0-9]{0,2})(?:-(.*))?$/s;

/**
 * The answers in a form: `asked` for every question on it, `answer-<number>` or `answer-<number>-<part>` for what is chosen there,
 * `certainty-<number>` for how sure the person is of it, and from a page that counts, `sequence-<number>`. Each field is looked at once.
 */
export function answersIn(fields: URLSearchParams): SentAnswer[] {
  const asked = new Set<number>();
  const answers = new Map<number, Map<string, string[]>>();
  const single = new Map<string, string>();
  for (const [name, value] of fields) {
    if (name === "asked") asked.add(questionNumber(value));
    const [, number, part = ""] = NAME.exec(name) ?? [];
    if (number) addTo(answers, Number(number), part, value);
    else if (!single.has(name)) single.set(name, value);
  }
  if (asked.size > MOST.questions) throw unreadable();
  return [...asked].map((number) => {
    const parts = answers.get(number) ?? new Map<string, string[]>();
    if (![...parts.keys()].every((part) => PART.test(part))) throw unreadable();
    const counted = single.get(`sequence-${number}`);
    const clientSeq = counted === undefined ? null : sequence.safeParse(counted);
    if (clientSeq?.success === false) throw unreadable();
    const said = certainty.safeParse(single.get(`certainty-${number}`));
    return {
      number,
      fields: Object.fromEntries(parts),
      certainty: said.data ?? null,
      clientSeq: clientSeq?.data ?? null,
    };
  });
}

function questionNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > MOST.questions) throw unreadable();
  return number;
}

/** Refuses more values than an answer has at once, so that no form is read to its end in vain. */
function addTo(
  answers: Map<number, Map<string, string[]>>,
  number: number,
  part: string,
  value: string,
) {
  const parts = answers.get(number) ?? new Map<string, string[]>();
  const values = parts.get(part) ?? [];
  if (values.length >= MOST.values) throw unreadable();
  values.push(value);
  answers.set(number, parts.set(part, values));
}

function unreadable(): Refusal {
  return new Refusal(400, m.kit_forms_reload());
}

import { z } from "zod";
import { formId } from "~/kit/http/form-id";
import { fieldsOf, parseFormData } from "~/kit/http/forms";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { judgedIn, RUBRIC_FIELDS } from "~/practice/rules/judging/scored";
import { samplePrefix } from "~/practice/parts/judging/sample-prefix";

const ListForm = z.object({
  id: formId,
  number: z.coerce.number().int().min(1).catch(1),
  revision: z.string().max(100).default(""),
  count: z.coerce.number().int().min(1).max(50).catch(1),
});

const RubricForm = z.object(RUBRIC_FIELDS);

/** The samples as a form has them judged; or what is missing, by the fields of the page, with what was chosen. */
export async function readJudged(request: Request) {
  const fields = await fieldsOf(request);
  const list = parseFormData(fields, ListForm);
  const values: { [name: string]: string | string[] } = Object.fromEntries(
    [...new Set(fields.keys())].map((name) => [
      name,
      name.endsWith("critical") ? fields.getAll(name) : (fields.get(name) ?? ""),
    ]),
  );
  const errors: { [name: string]: string } = {};
  const judged: ReturnType<typeof judgedIn>[] = [];
  if (!list.ok) return { ok: false as const, values, errors: list.errors };
  const { id, number, revision: revisionId, count } = list.value;
  for (let at = 1; at <= count; at += 1) {
    const prefix = samplePrefix(at);
    const own = [...fields].filter(([name]) => name.startsWith(prefix));
    const one = new URLSearchParams(own.map(([name, said]) => [name.slice(prefix.length), said]));
    const form = parseFormData(one, RubricForm);
    if (form.ok) judged.push(judgedIn(form.value));
    else {
      const missing = Object.keys(form.errors);
      const said = m.practice_calibration_fault_scores({ number: numberText(at) });
      errors[`${prefix}${missing[0]}`] = said;
    }
  }
  if (Object.keys(errors).length > 0) return { ok: false as const, values, errors };
  return { ok: true as const, id, sent: { number, revisionId, judged } };
}

import { z } from "zod";
import { formId } from "~/kit/http/form-id";
import { parseFormData } from "~/kit/http/forms";
import { Refusal } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { begunIn, judgedIn, RUBRIC_FIELDS } from "~/practice/rules/judging/scored";
import { samplePrefix } from "~/practice/rules/judging/sample-prefix";
import type { BegunList, SavedSamples } from "~/practice/services/judging/samples.server";

const ListForm = z.object({
  id: formId,
  number: z.coerce.number().int().min(1).catch(1),
  revision: z.string().max(100).default(""),
  count: z.coerce.number().int().min(1).max(50).catch(1),
});

const RubricForm = z.object(RUBRIC_FIELDS);

/** The samples as a form has them judged; or what is missing, by the fields of the page, with what was chosen. */
export function readJudged(fields: URLSearchParams) {
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
    const form = parseFormData(sampleIn(fields, at), RubricForm);
    if (form.ok) judged.push(judgedIn(form.value));
    else {
      const missing = Object.keys(form.errors);
      const said = m.practice_calibration_fault_scores({ number: numberText(at) });
      errors[`${samplePrefix(at)}${missing[0]}`] = said;
    }
  }
  if (Object.keys(errors).length > 0) return { ok: false as const, values, errors };
  return { ok: true as const, id, sent: { number, revisionId, judged } };
}

const Counted = z.object({
  place: z.coerce.number().int().min(1).max(50),
  sequence: z.coerce.number().int().min(1).max(2_147_483_647),
});

/** The samples that a page with JavaScript has just had judged, each with where it stands in the sequence of all of them. */
export function countedSamples(fields: URLSearchParams): BegunList {
  const given = fields.getAll("asked").map((asked) => {
    const counted = Counted.safeParse({ place: asked, sequence: fields.get(`sequence-${asked}`) });
    if (!counted.success) throw new Refusal(400, m.kit_forms_reload());
    return { ...counted.data, ...begunIn(sampleIn(fields, counted.data.place)) };
  });
  return { ...listIn(fields), given };
}

/** The samples of a whole form in which anything is chosen. */
export function begunSamples(fields: URLSearchParams): BegunList {
  const list = listIn(fields);
  const given: BegunList["given"][number][] = [];
  for (let place = 1; place <= list.count; place += 1) {
    const own = sampleIn(fields, place);
    if ([...own].length > 0) given.push({ place, sequence: null, ...begunIn(own) });
  }
  return { ...list, given };
}

function listIn(fields: URLSearchParams) {
  const list = parseFormData(fields, ListForm.omit({ id: true }));
  if (!list.ok) throw new Refusal(400, m.kit_forms_reload());
  const { revision: revisionId, number, count } = list.value;
  return { revisionId, number, count };
}

function sampleIn(fields: URLSearchParams, place: number): URLSearchParams {
  const prefix = samplePrefix(place);
  const own = [...fields].filter(([name]) => name.startsWith(prefix));
  return new URLSearchParams(own.map(([name, said]) => [name.slice(prefix.length), said]));
}

/** What a page is told of the samples that it sent. */
export function savedAnswer(saved: SavedSamples): Response {
  return saved.ok
    ? Response.json({ ok: true, superseded: saved.superseded, mistaken: [] })
    : Response.json({ ok: false, reason: "finished" }, { status: 409 });
}

/** Where a list of samples is, by its address: which set, and how many calibrations it has been with this one. */
export function timePlaceOf(params: Readonly<Record<string, string | undefined>>) {
  const { module: moduleKey = "", activity: activityKey = "", n } = params;
  return { moduleKey, activityKey, number: Number(n) };
}

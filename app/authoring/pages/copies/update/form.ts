import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Side } from "~/authoring/rules/compare/merge-passages";
import type { Trainer } from "~/people/rules/actor";
import { formDataOf, parseFormData, badRequest } from "~/kit/http/forms";
import type { CopyPlace } from "~/authoring/services/copies/show-update.server";
import {
  leaveAsItIs,
  takeMerged,
  takeOriginal,
} from "~/authoring/services/copies/take-update.server";
import { editPath } from "~/authoring/pages/library/paths";
import { choiceName } from "./choice";
import { LIBRARY } from "~/curriculum/rules/paths";

const whole = z.coerce.number().int().min(0);

const Sent = z.object({
  intent: z.enum(["merge", "original", "leave"]),
  mark: z.string().max(64),
  sequence: whole,
  number: whole,
});

const MESSAGES = {
  stale: m.authoring_copies_update_stale,
  scheduled: m.authoring_copies_update_scheduled,
  unreadable: m.authoring_copies_update_unreadable,
};

/** Takes what the trainer chose. It goes to the copy's draft, or nowhere; sent twice, it is done once. */
export async function takeUpdate(call: Call<Trainer>, request: Request, place: CopyPlace) {
  const fields = await formDataOf(request);
  const form = parseFormData(fields, Sent);
  const choices = choicesIn(fields);
  if (!form.ok)
    return badRequest({
      values: { choices: [...choices] },
      errors: { form: m.authoring_copies_update_unchosen() },
    });
  const { intent, ...looked } = form.value;
  const about = { ...call, ...place, ...looked };
  const taken =
    intent === "merge"
      ? await takeMerged({ ...about, choices })
      : intent === "original"
        ? await takeOriginal(about)
        : await leaveAsItIs(about);
  const { moduleKey, activityKey, companyKey } = place;
  if (taken.ok) {
    const editor = editPath(moduleKey, activityKey, companyKey);
    return redirect(intent === "leave" ? LIBRARY : editor, 303);
  }
  const values = { choices: [...choices] };
  return data({ values, errors: { form: MESSAGES[taken.code]() } }, { status: 409 });
}

/** What was chosen for each passage. Anything but the original means the company's text. */
function choicesIn(fields: FormData): Map<string, Side> {
  const named = [...fields].filter(([name]) => name.startsWith(choiceName("")));
  return new Map(
    named.map(([name, value]) => [
      name.slice(choiceName("").length),
      value === "original" ? "original" : "company",
    ]),
  );
}

import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { writtenPath } from "~/authoring/services/library/written-path.server";
import type { Author, Trainer } from "~/people/rules/actor";
import { badRequest, parseForm } from "~/kit/http/forms";
import { haveBack, restoreAsNew } from "~/authoring/services/drafts/restore-text.server";
import { editPath } from "~/authoring/pages/library/paths";

const Form = z.object({
  intent: z.enum(["restore", "have-back"]),
  /** The draft that was shown, 0 for none. */
  sequence: z.coerce.number().int().min(0),
  number: z.coerce.number().int().min(1).optional(),
  aside: z.string().max(100).optional(),
});

const MESSAGES = {
  stale: m.authoring_history_stale,
  scheduled: m.authoring_history_scheduled,
};

/** Takes what the history page sends: an old text becomes the draft, and the editor opens. */
export async function takeRestoring(
  call: Call<Trainer>,
  request: Request,
  {
    moduleKey,
    activityKey,
    companyKey,
  }: { moduleKey: string; activityKey: string; companyKey: string | null },
) {
  const path = await writtenPath(call.store.read, moduleKey, activityKey, companyKey);
  return restoreIn({ ...call, path }, request, editPath(moduleKey, activityKey, companyKey));
}

/** The same for any file, whose editor is at `edit`. */
export async function restoreIn(
  call: Call<Author> & { path: string },
  request: Request,
  edit: string,
) {
  const form = await parseForm(request, Form);
  if (!form.ok) return badRequest({ values: form.values, errors: form.errors });
  const { intent, sequence, number, aside } = form.value;
  const about = { ...call, sequence };
  const saved =
    intent === "restore"
      ? await restoreAsNew({ ...about, number: number ?? 0 })
      : await haveBack({ ...about, asideId: aside ?? "" });
  if (saved.ok) return redirect(edit, 303);
  return data({ values: form.values, errors: { form: MESSAGES[saved.code]() } }, { status: 409 });
}

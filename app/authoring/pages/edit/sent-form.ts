import { m } from "~/kit/language/m";
import { formDataOf } from "~/kit/http/forms";
import { Refusal } from "~/kit/http/refusal";
import type { SavedForm } from "~/authoring/services/drafts/save-form.server";

const INTENTS = ["save", "look", "replace", "discard"] as const;

interface HowRead<Form, Action> {
  /** What a list’s button does; null for any other button. A form without lists has none. */
  actionOf?: (pressed: string) => Action | null;
  typed: (fields: FormData) => Form;
}

/** A draft’s form as it was filled in, with the button that sent it. An incomplete one is refused. */
export async function readFormRequest<Form, Action extends object = never>(
  request: Request,
  { actionOf, typed }: HowRead<Form, Action>,
) {
  const fields = await formDataOf(request);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  const count = (name: string) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : null);
  const pressed = text("do");
  const intent = INTENTS.find((one) => one === pressed) ?? actionOf?.(pressed);
  /** The draft it was filled in on, 0 for none, and what was published then. */
  const [sequence, baseNumber] = [count("sequence"), count("base")];
  // Its last field says that nothing is missing: a form cut short must not empty the file.
  const whole = intent === "discard" || text("whole") === "yes";
  if (!intent || sequence === null || baseNumber === null || !whole)
    throw new Refusal(400, m.kit_forms_not_whole());
  return { intent, sent: { form: typed(fields), sequence, baseNumber }, text };
}

/** What’s shown beside a form that came too late, and what it would then be saved on top of. */
export function lateSave({
  theirs,
  published,
  changes,
}: Extract<SavedForm<unknown>, { code: "stale" }>) {
  return {
    sequence: theirs?.sequence ?? 0,
    baseNumber: published?.number ?? 0,
    by: theirs?.savedBy ?? null,
    changes,
  };
}

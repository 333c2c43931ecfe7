import { m } from "~/kit/language/m";
import { formDataOf } from "~/kit/http/forms";
import { Refusal } from "~/kit/http/refusal";

export type DraftIntent = "save" | "look" | "replace" | "discard";
const INTENTS: readonly DraftIntent[] = ["save", "look", "replace", "discard"];

/** A draft's form as it was sent by a button. */
interface SentDraftForm<Other> {
  intent: DraftIntent | Other;
  fields: FormData;
  /** The draft it was filled in on, 0 for none, and what was published then. */
  sequence: number;
  baseNumber: number;
}

/** A draft’s form as it was filled in, with the button that sent it. An incomplete one is refused. `other` reads further buttons. */
export async function readDraftForm<Other>(
  request: Request,
  other: (pressed: string) => Other | null,
): Promise<SentDraftForm<Other>> {
  const fields = await formDataOf(request);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  const pressed = text("do");
  const intent = INTENTS.find((one) => one === pressed) ?? other(pressed);
  const [sequence, baseNumber] = [count(text("sequence")), count(text("base"))];
  // Its last field says that nothing is missing: a form cut short must not empty what it stands for.
  const whole = intent === "discard" || text("whole") === "yes";
  if (!intent || sequence === null || baseNumber === null || !whole)
    throw new Refusal(400, m.kit_forms_not_whole());
  return { intent, fields, sequence, baseNumber };
}

function count(typed: string): number | null {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}

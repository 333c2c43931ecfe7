import { m } from "~/kit/language/m";
import { rowActionOf, type PlaybookForm, type RowAction } from "~/company/rules/playbook/form";
import { typedPlaybook } from "~/company/rules/playbook/typed";
import { Refusal } from "~/kit/http/refusal";
import { formDataOf } from "~/kit/http/forms";

type Intent = "save" | "look" | "replace" | "discard";
const INTENTS: readonly Intent[] = ["save", "look", "replace", "discard"];

export interface SentPlaybook {
  intent: Intent | RowAction;
  form: PlaybookForm;
  /** The draft it was filled in on, 0 for none, and what was published then. */
  sequence: number;
  baseNumber: number;
}

/** The playbook's form as it was filled in, with the button that sent it. An incomplete one is refused. */
export async function readPlaybookRequest(request: Request): Promise<SentPlaybook> {
  const fields = await formDataOf(request);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  const pressed = text("do");
  const intent = INTENTS.find((one) => one === pressed) ?? rowActionOf(pressed);
  const [sequence, baseNumber] = [count(text("sequence")), count(text("base"))];
  // Its last field says that nothing is missing: a form cut short must not empty the playbook.
  const whole = intent === "discard" || text("whole") === "yes";
  if (!intent || sequence === null || baseNumber === null || !whole)
    throw new Refusal(400, m.kit_forms_not_whole());
  return { intent, form: typedPlaybook(fields), sequence, baseNumber };
}

function count(typed: string): number | null {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}

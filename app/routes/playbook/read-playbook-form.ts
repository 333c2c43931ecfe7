import {
  MOST_ROWS,
  rowActionOf,
  type ListName,
  type PlaybookForm,
  type RowAction,
} from "~/domain/company/playbook-form";
import { Refusal } from "~/domain/refusal";
import { formDataOf } from "~/http/forms";

/** `show` only gives the form back as it was sent. */
export type Intent = "save" | "look" | "replace" | "discard" | "show";
const INTENTS: readonly Intent[] = ["save", "look", "replace", "discard", "show"];

export interface SentPlaybook {
  intent: Intent | RowAction;
  form: PlaybookForm;
  sequence: number;
  baseNumber: number;
}

/** The playbook's form as it was filled in, with the button that sent it. One that did not arrive whole is refused. */
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
    throw new Refusal(400, "The form did not arrive whole. Go back and send it again.");
  return { intent, form: formOf(fields, text), sequence, baseNumber };
}

function formOf(fields: FormData, text: (name: string) => string): PlaybookForm {
  const names = [...fields.keys()];
  const rows = (list: ListName) => {
    const found = names.flatMap((name) => {
      const [, of, index] = /^([a-zA-Z]+)\.(\d{1,3})\./.exec(name) ?? [];
      return of === list ? [Number(index)] : [];
    });
    return [...new Set(found)].sort((a, b) => a - b).slice(0, MOST_ROWS);
  };
  const rowOf = <const Name extends string>(start: string, own: readonly Name[]) =>
    Object.fromEntries(own.map((name) => [name, text(`${start}.${name}`)])) as {
      [Key in Name]: string;
    };
  const listOf = <const Name extends string>(list: ListName, own: readonly Name[]) =>
    rows(list).map((index) => rowOf(`${list}.${index}`, own));
  return {
    company: {
      ...rowOf("company", ["name", "short", "trade", "customers", "timeZone"]),
      personalAccounts: text("company.personalAccounts") === "yes",
    },
    channels: listOf("channels", ["key", "network", "name", "handle", "limit"]),
    voice: {
      summary: text("voice.summary"),
      principles: listOf("principles", ["name", "say", "not"]),
    },
    signature: rowOf("signature", ["rule", "example"]),
    offLimits: listOf("offLimits", ["topic", "say", "ask"]),
    escalation: rows("escalation").map((index) => ({
      ...rowOf(`escalation.${index}`, ["key", "when", "who", "how"]),
      reply: text(`escalation.${index}.reply`) === "yes",
    })),
    help: rowOf("help", ["channel", "hours"]),
    replyGoal: text("replyGoal"),
    responsibilities: listOf("responsibilities", ["task", "now", "then", "by"]),
  };
}

function count(typed: string): number | null {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}

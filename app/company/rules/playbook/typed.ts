import { ticked } from "~/company/rules/places";
import { MOST_ROWS, type ListName, type PlaybookForm } from "./form";

/** A playbook from the names and values of its form's fields, such as `offLimits.2.say`; what is not among them is empty. */
export function typedPlaybook(fields: Iterable<readonly [string, unknown]>): PlaybookForm {
  const words = new Map(fields);
  const text = (name: string) => {
    const value = words.get(name);
    return typeof value === "string" ? value : "";
  };
  const rowOf = <const Name extends string>(start: string, own: readonly Name[]) =>
    Object.fromEntries(own.map((name) => [name, text(`${start}.${name}`)])) as {
      [Key in Name]: string;
    };
  const rows = (list: ListName) => rowsOf([...words.keys()], list);
  const listOf = <const Name extends string>(list: ListName, own: readonly Name[]) =>
    rows(list).map((index) => rowOf(`${list}.${index}`, own));
  return {
    company: {
      ...rowOf("company", [
        "name",
        "short",
        "trade",
        "customers",
        "timeZone",
        "language",
        "address",
      ]),
      personalAccounts: text("company.personalAccounts") === "yes",
      places: ticked((place) => text(`company.places.${place}`) === "yes"),
    },
    channels: listOf("channels", ["key", "network", "name", "handle", "limit"]),
    voice: {
      summary: text("voice.summary"),
      principles: listOf("principles", ["name", "say", "not"]),
    },
    signature: rowOf("signature", ["rule", "example"]),
    offLimits: listOf("offLimits", ["topic", "say", "ask", "words"]),
    escalation: rows("escalation").map((index) => ({
      ...rowOf(`escalation.${index}`, ["key", "when", "who", "how"]),
      reply: text(`escalation.${index}.reply`) === "yes",
    })),
    help: rowOf("help", ["channel", "hours"]),
    replyGoal: text("replyGoal"),
    responsibilities: listOf("responsibilities", ["task", "now", "then", "by"]),
  };
}

/** The numbers of a list's rows, in order. */
function rowsOf(names: readonly string[], list: ListName): number[] {
  const found = names.flatMap((name) => {
    const [, of, index] = /^([a-zA-Z]+)\.(\d{1,3})\./.exec(name) ?? [];
    return of === list ? [Number(index)] : [];
  });
  return [...new Set(found)].sort((a, b) => a - b).slice(0, MOST_ROWS);
}

/** The fields of a playbook’s form, each with its value: what `typedPlaybook` reads. */
function playbookFields({ voice, ...form }: PlaybookForm): [name: string, value: string][] {
  const { principles, ...ownVoice } = voice;
  return fieldsIn("", { ...form, voice: ownVoice, principles });
}

/** A playbook’s form as one text, which is the same where nothing in it differs. */
export function playbookText(form: PlaybookForm): string {
  return new URLSearchParams(playbookFields(form)).toString();
}

/** The form that a text of `playbookText` says; one of any other text is empty. */
export function playbookOfText(text: string): PlaybookForm {
  return typedPlaybook(new URLSearchParams(text));
}

function fieldsIn(name: string, value: object | string | boolean): [string, string][] {
  if (typeof value === "string") return [[name, value]];
  // A box that is not ticked is not sent.
  if (typeof value === "boolean") return value ? [[name, "yes"]] : [];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsIn(name === "" ? key : `${name}.${key}`, inner as object | string | boolean),
  );
}

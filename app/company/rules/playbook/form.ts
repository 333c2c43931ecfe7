import type { Place } from "~/company/rules/places";
import { movedFrom } from "~/kit/lists/in-order";

/** A playbook as it is written in a form, every word as it was typed. What the form does not know of the file is not in it. */
export interface PlaybookForm {
  company: {
    name: string;
    short: string;
    trade: string;
    customers: string;
    timeZone: string;
    language: string;
    address: string;
    personalAccounts: boolean;
    places: Record<Place, boolean>;
  };
  channels: ChannelRow[];
  voice: { summary: string; principles: PrincipleRow[] };
  signature: { rule: string; example: string };
  offLimits: OffLimitsRow[];
  escalation: EscalationRow[];
  help: { channel: string; hours: string };
  replyGoal: string;
  responsibilities: ResponsibilityRow[];
}

/** `key` names it for good; empty for one that is new. */
interface ChannelRow {
  key: string;
  network: string;
  name: string;
  handle: string;
  limit: string;
}
interface PrincipleRow {
  name: string;
  say: string;
  not: string;
}
interface OffLimitsRow {
  topic: string;
  say: string;
  ask: string;
  /** With commas between. */
  words: string;
}
interface EscalationRow {
  key: string;
  when: string;
  who: string;
  how: string;
  reply: boolean;
}
interface ResponsibilityRow {
  task: string;
  now: string;
  then: string;
  by: string;
}

export const LISTS = [
  "channels",
  "principles",
  "offLimits",
  "escalation",
  "responsibilities",
] as const;
export type ListName = (typeof LISTS)[number];

/** So many entries fit in a list. */
export const MOST_ROWS = 60;

/** What somebody does to a list by its buttons. */
export type RowAction =
  | { kind: "add"; list: ListName }
  | { kind: "remove" | "up" | "down"; list: ListName; index: number };

const ACTION = /^(?:(add):([a-zA-Z]+)|(remove|up|down):([a-zA-Z]+):(\d{1,3}))$/;

/** What a button says, such as `up:offLimits:2`; null where that is nothing that can be done. */
export function rowActionOf(value: string): RowAction | null {
  const [, add, addTo, kind, list, index] = ACTION.exec(value) ?? [];
  const name = LISTS.find((one) => one === (addTo ?? list));
  if (!name) return null;
  if (add) return { kind: "add", list: name };
  return { kind: kind as "remove" | "up" | "down", list: name, index: Number(index) };
}

export function writtenAction(action: RowAction): string {
  return action.kind === "add"
    ? `add:${action.list}`
    : `${action.kind}:${action.list}:${action.index}`;
}

/** A list after a button was pressed; itself where there is nothing to do. */
export function withRows<Row>(rows: readonly Row[], action: RowAction, fresh: Row): Row[] {
  if (action.kind === "add") return rows.length < MOST_ROWS ? [...rows, fresh] : [...rows];
  const { index } = action;
  if (action.kind === "remove") return rows.filter((_, at) => at !== index);
  return movedFrom(rows, index, index + (action.kind === "up" ? -1 : 1)) ?? [...rows];
}

export const EMPTY_ROWS = {
  channels: { key: "", network: "", name: "", handle: "", limit: "" },
  principles: { name: "", say: "", not: "" },
  offLimits: { topic: "", say: "", ask: "", words: "" },
  escalation: { key: "", when: "", who: "", how: "", reply: false },
  responsibilities: { task: "", now: "agency", then: "company", by: "" },
} satisfies { [Name in ListName]: object };

/** The form after a button was pressed. */
export function withAction(form: PlaybookForm, action: RowAction): PlaybookForm {
  switch (action.list) {
    case "principles": {
      const principles = withRows(form.voice.principles, action, EMPTY_ROWS.principles);
      return { ...form, voice: { ...form.voice, principles } };
    }
    case "channels":
      return { ...form, channels: withRows(form.channels, action, EMPTY_ROWS.channels) };
    case "offLimits":
      return { ...form, offLimits: withRows(form.offLimits, action, EMPTY_ROWS.offLimits) };
    case "escalation":
      return { ...form, escalation: withRows(form.escalation, action, EMPTY_ROWS.escalation) };
    case "responsibilities": {
      const responsibilities = withRows(form.responsibilities, action, EMPTY_ROWS.responsibilities);
      return { ...form, responsibilities };
    }
    default:
      return action.list satisfies never;
  }
}

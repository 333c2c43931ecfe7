import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import type { LocalDate, Moment } from "~/kit/time/moment";
import {
  CREDIT_MISTAKES,
  creditMistakes,
  saying,
  type CreditMistake,
  type WantedCredit,
} from "./credits";
import { needsOrder, readDay, type DayOrder } from "./written-days";

/** The columns of a file of earlier training, in the order of its template. */
export const HISTORY_COLUMNS = [
  "email",
  "programme",
  "completed_on",
  "valid_until",
  "evidence",
] as const;
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** A row of the file as it was written, with its line, from 1. */
export interface HistoryRow extends Record<HistoryColumn, string> {
  line: number;
  /** Whether it has cells that no column of the first line is for. */
  beyond: boolean;
}

/** What a credit says, and of whom. */
export interface SaidCredit extends WantedCredit {
  personId: string;
  moduleId: string;
}

interface Person {
  id: string;
  name: string;
  email: string;
  left: boolean;
}

interface Programme {
  key: string;
  title: string;
  modules: readonly { id: string; title: string }[];
}

/** What would come of one row. */
export type PlannedRow = { line: number; email: string } & (
  | { outcome: "wrong"; mistakes: string[] }
  | { outcome: "there"; note: string }
  | {
      outcome: "new";
      person: Person;
      programme: string;
      wanted: WantedCredit & { completedOn: LocalDate };
      /** Those that it would be recognised for; what stands already is left out. */
      modules: { id: string; title: string }[];
    }
);

/**
 * Says of a file's rows, one after the other, what each would do and what is wrong with it, without doing anything. What a row
 * would add is among the known credits from then on. A row takes the same time, however many there are.
 */
export function historyPlanner(
  known: {
    people: readonly Person[];
    programmes: readonly Programme[];
    credits: KnownCredits;
  },
  order: DayOrder,
  now: Moment,
): (row: HistoryRow) => PlannedRow {
  const people = new Map(known.people.map((person) => [person.email.toLowerCase(), person]));
  const programmes = new Map(
    known.programmes.flatMap((each) => [
      [each.title.toLowerCase(), each] as const,
      [each.key.toLowerCase(), each] as const,
    ]),
  );
  const before = new Map<string, number>();
  return (row) => {
    const { line, email } = row;
    const person = people.get(email.toLowerCase());
    const programme = programmes.get(row.programme.toLowerCase());
    const read = readCredit(row, order, now);
    if (!person || person.left || !programme || !read.ok) {
      const who = whoMistakes(email, person);
      const what = programme ? [] : [programmeMistake(row.programme)];
      return { line, email, outcome: "wrong", mistakes: [...who, ...what, ...mistakesIn(read)] };
    }
    const { wanted } = read;
    const said = JSON.stringify([person.id, programme.key, wanted]);
    const first = before.get(said);
    if (first !== undefined) {
      const note = m.clearance_upload_same_as({ line: numberText(first) });
      return { line, email, outcome: "there", note };
    }
    before.set(said, line);
    const modules = programme.modules.filter(({ id: moduleId }) =>
      known.credits.adds({ ...wanted, personId: person.id, moduleId }),
    );
    if (modules.length === 0) {
      return { line, email, outcome: "there", note: m.clearance_upload_before() };
    }
    return { line, email, outcome: "new", person, programme: programme.title, wanted, modules };
  };
}

/** Credits that are there, told apart by what they say and of whom. */
export class KnownCredits {
  readonly #said = new Set<string>();

  /** Whether this one was not among them; from then on it is. */
  adds(credit: SaidCredit): boolean {
    const { size } = this.#said;
    return this.#said.add(credit.personId + saying(credit)).size > size;
  }
}

type ReadCredit =
  | { ok: true; wanted: WantedCredit & { completedOn: LocalDate } }
  | { ok: false; wrong: string[] };

function mistakesIn(read: ReadCredit): string[] {
  return read.ok ? [] : read.wrong;
}

function readCredit(row: HistoryRow, order: DayOrder, now: Moment): ReadCredit {
  const completedOn = readDay(row.completed_on, order);
  const validUntil = readDay(row.valid_until, order);
  const wrong: string[] = [];
  if (row.beyond) wrong.push(m.clearance_upload_fault_beyond());
  if (completedOn === null) wrong.push(dayMistake("completed_on", row.completed_on, order));
  if (validUntil === null) wrong.push(dayMistake("valid_until", row.valid_until, order));
  const wanted = {
    kind: "recognition" as const,
    completedOn: completedOn ?? now.today,
    validUntil: validUntil ?? now.today,
    evidence: row.evidence,
  };
  wrong.push(...creditMistakes(wanted, now).map((mistake) => creditMistake(mistake, wanted)));
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, wanted };
}

function creditMistake(mistake: CreditMistake, wanted: WantedCredit): string {
  if (mistake === "until-past")
    return m.clearance_credit_words_fault_until_past_day({ day: dayText(wanted.validUntil) });
  return CREDIT_MISTAKES[mistake]();
}

function dayMistake(column: HistoryColumn, written: string, order: DayOrder): string {
  if (written === "") return m.clearance_upload_fault_empty({ column });
  const said = { column, written: shortened(written) };
  return needsOrder(written)
    ? m.clearance_upload_fault_day_order({ ...said, order })
    : m.clearance_upload_fault_day(said);
}

function whoMistakes(email: string, person: Person | undefined): string[] {
  if (email === "") return [m.clearance_upload_fault_empty({ column: "email" })];
  if (!person) return [m.clearance_upload_fault_nobody({ email: shortened(email) })];
  return person.left ? [m.clearance_upload_fault_left({ name: person.name })] : [];
}

function programmeMistake(written: string): string {
  return written === ""
    ? m.clearance_upload_fault_empty({ column: "programme" })
    : m.clearance_upload_fault_programme({ programme: shortened(written) });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** How many rows would do what, and how many credits that makes. */
export function countPlan(plan: readonly PlannedRow[]) {
  const count = (outcome: PlannedRow["outcome"]) =>
    plan.filter((row) => row.outcome === outcome).length;
  const credits = plan.reduce(
    (sum, row) => sum + (row.outcome === "new" ? row.modules.length : 0),
    0,
  );
  return { wrong: count("wrong"), there: count("there"), new: count("new"), credits };
}

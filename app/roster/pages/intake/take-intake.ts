import { data, redirect } from "@remix-run/node";
import { m } from "~/kit/language/m";
import { pageOf } from "~/kit/lists/pages";
import type { SecurityEvent } from "~/people/rules/security-events";
import type { Exporter, PersonField } from "~/roster/rules/file/columns";
import type { Incoming } from "~/roster/rules/file/incoming";
import { isDoing, type Planned } from "~/roster/rules/intake/plan";
import { rosterPath } from "~/roster/rules/paths";
import { carryOut, type PeopleDone } from "~/roster/services/intake/carry-out.server";
import {
  countRows,
  missingIn,
  planIntake,
  type Counts,
  type Intake,
  type IntakePlan,
} from "~/roster/services/intake/preview-intake.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import { packed, unpacked } from "./packed";

const PAGE_SIZE = 250;
/** Names of people who are missing, before the list says how many more. */
const MOST_NAMES = 300;

/** How a file was read. */
export interface ReadAs {
  exporter: Exporter | null;
  read: { field: PersonField; headers: string[] }[];
}

/** What the page shows before anything is saved: a page of the lines, those that need a look first, with the counts of all. */
export interface Previewed {
  /** The lines as they were read, to be sent again. */
  people: string;
  rows: Planned[];
  counts: Counts;
  doing: number;
  teams: string[];
  missing: { count: number; names: string[]; kept: string[] };
  othersLeft: boolean;
  fingerprint: string;
  shown: ReturnType<typeof pageOf>;
  note: string | null;
  error: string | null;
  readAs: ReadAs | null;
}

/** Notes something in the security log. */
export type Recorder = (event: SecurityEvent) => void;

/** Shows what people that have just been read would do. */
export async function previewOf(
  call: Keeping,
  people: readonly Incoming[],
  { note = null, readAs = null }: { note?: string | null; readAs?: ReadAs | null } = {},
) {
  const intake = { ...call, people, othersLeft: false };
  const of = { page: 1, note, error: null, readAs };
  return data({ preview: await previewed(intake, await planIntake(intake), of) });
}

/** Takes what a preview sends: another page of it, those missing as gone or not, or its confirmation. */
export async function takePreview(call: Keeping, form: FormData, record: Recorder) {
  const people = unpacked(String(form.get("people") ?? ""));
  if (!people) return null;
  const said = form.get("others");
  const othersLeft = (said ?? form.get("othersLeft")) === "left";
  const intake = { ...call, people, othersLeft };
  const page = Number(form.get("page") ?? 1);
  const of = { page, note: null, error: null, readAs: null };
  if (form.get("intent") !== "confirm" || said !== null) {
    return data({ preview: await previewed(intake, await planIntake(intake), of) });
  }
  if (othersLeft) {
    const plan = await planIntake(intake);
    const { gone } = countRows(plan.rows);
    if (gone > 0 && form.get("agreed") !== "yes") {
      const preview = await previewed(intake, plan, { ...of, error: m.roster_intake_not_agreed() });
      return data({ preview }, { status: 400 });
    }
  }
  const carried = await carryOut({ ...intake, expected: String(form.get("expected") ?? "") });
  noteDone(call, carried.done, record);
  if (carried.ok) return redirect(donePath(call.key, carried.done), 303);
  const preview = await previewed(intake, carried.plan, {
    ...of,
    note: m.roster_intake_moved_on(),
  });
  return data({ preview }, { status: 409 });
}

/** Notes in the security log who is in and out by this, in numbers. */
export function noteDone({ actor }: Keeping, done: PeopleDone, record: Recorder) {
  const details = countsOf(done);
  if (Object.values(details).every((count) => count === 0)) return;
  record({ event: "people.kept", by: actor.personId, details });
}

/** The list of people, which says what was done. */
export function donePath(key: string | null, done: PeopleDone): string {
  const counts = Object.entries(countsOf(done)).flatMap(([name, count]): [string, string][] =>
    count > 0 ? [[name, String(count)]] : [],
  );
  return `${rosterPath(key)}?${new URLSearchParams([["done", "1"], ...counts]).toString()}`;
}

function countsOf({ added, returned, changed, gone }: PeopleDone) {
  return {
    added: added.length,
    returned: returned.length,
    changed: changed.length,
    gone: gone.length,
  };
}

const FIRST: Record<Planned["outcome"], number> = {
  wrong: 0,
  gone: 1,
  back: 2,
  changed: 3,
  new: 4,
  inactive: 5,
  same: 6,
};

async function previewed(
  intake: Intake,
  plan: IntakePlan,
  { page, ...rest }: Pick<Previewed, "note" | "error" | "readAs"> & { page: number },
): Promise<Previewed> {
  const missing = plan.missing ?? (await missingIn(intake, plan));
  const rows = plan.rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => FIRST[a.row.outcome] - FIRST[b.row.outcome] || a.at - b.at)
    .map(({ row }) => row);
  const shown = pageOf(rows.length, Number.isInteger(page) ? page : 1, PAGE_SIZE);
  return {
    ...rest,
    othersLeft: intake.othersLeft,
    people: packed(intake.people),
    rows: rows.slice(shown.from, shown.until),
    counts: countRows(plan.rows),
    doing: plan.rows.filter(isDoing).length,
    teams: plan.teams,
    missing: {
      count: missing.gone.length,
      names: missing.gone.slice(0, MOST_NAMES).map(({ name }) => name),
      kept: missing.kept.map(({ name }) => name),
    },
    fingerprint: plan.fingerprint,
    shown,
  };
}

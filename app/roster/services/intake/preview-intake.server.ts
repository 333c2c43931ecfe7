import { turn } from "~/kit/heavy/turn";
import { folded } from "~/kit/text/folded";
import type { OwnCompany } from "~/ledger/rules/own";
import { textHash } from "~/ledger/services/hash.server";
import { holds } from "~/people/rules/permissions";
import { findKnown, findPresent } from "~/roster/queries/known";
import { findOpenTeams } from "~/roster/queries/roster";
import type { Incoming } from "~/roster/rules/file/incoming";
import { missingFrom, type Missing } from "~/roster/rules/intake/missing";
import { isDoing, planner, type Planned } from "~/roster/rules/intake/plan";
import { rosterCompany, type Keeping } from "~/roster/services/roster-company.server";

/** People who are to be of a company. */
export interface Intake extends Keeping {
  people: readonly Incoming[];
  /** Whether those of the company who are not among them have left. */
  othersLeft: boolean;
}

/** What an intake would do. */
export interface IntakePlan {
  company: OwnCompany;
  /** Line by line, and then who leaves. */
  rows: Planned[];
  /** Who leaves because the others have; null where they stay, so that nobody else was read. */
  missing: Missing | null;
  /** Teams that would be made. */
  teams: string[];
  /** The same for the same: only what was shown is done. */
  fingerprint: string;
}

/** Lines that are looked at together: others get their turn in between. */
const LOOKED_AT_ONCE = 250;

/** What these lines would do. Nothing is written. */
export async function planIntake(intake: Intake): Promise<IntakePlan> {
  const { store, now, people, othersLeft } = intake;
  const company = await rosterCompany(intake);
  const teamNames = (await findOpenTeams(store.read, company)).map(({ name }) => name);
  const known: Awaited<ReturnType<typeof findKnown>> = new Map();
  const planLine = planner(askingOf(intake), known, teamNames);
  const rows: Planned[] = [];
  for (let from = 0; from < people.length; from += LOOKED_AT_ONCE) {
    const some = people.slice(from, from + LOOKED_AT_ONCE);
    const emails = [...new Set(some.map(({ email }) => email))];
    for (const [email, one] of await findKnown(store.read, company, { emails, now }))
      known.set(email, one);
    rows.push(...some.map(planLine));
    await turn();
  }
  const missing = othersLeft ? await missingIn(intake, { company, rows }) : null;
  if (missing) rows.push(...missing.gone);
  const open = new Set(teamNames.map((name) => folded(name)));
  const named = rows.flatMap((row) => (isDoing(row) ? teamsOf(row) : []));
  return {
    company,
    rows,
    missing,
    teams: [...new Set(named)].filter((name) => !open.has(folded(name))),
    fingerprint: textHash(JSON.stringify(rows.filter(isDoing))),
  };
}

/** Who would leave if the others had. Reads everyone of the company. */
export async function missingIn(
  { store, actor, now }: Intake,
  { company, rows }: Pick<IntakePlan, "company" | "rows">,
): Promise<Missing> {
  const present = await findPresent(store.read, company, now);
  return missingFrom(rows, present, actor.personId);
}

/** Who asks, and what they may: those who keep a company’s people also name its managers. */
export function askingOf({ actor }: Keeping) {
  return { actorId: actor.personId, mayAppoint: holds(actor, "people:keep") };
}

/** The teams that a row puts somebody into. */
export function teamsOf(row: Planned): readonly string[] {
  if (row.outcome === "changed") return row.join;
  return row.outcome === "new" || row.outcome === "back" ? row.teams : [];
}

export type Counts = Record<Planned["outcome"], number>;

export function countRows(rows: readonly Planned[]): Counts {
  const counts: Counts = { new: 0, back: 0, changed: 0, same: 0, inactive: 0, wrong: 0, gone: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

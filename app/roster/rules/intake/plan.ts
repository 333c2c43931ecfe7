import { emailAddress } from "~/kit/text/email-address";
import { guardedCell } from "~/kit/csv/formula-cells";
import { folded } from "~/kit/text/folded";
import { listOf, roleMeant, tidied, type Incoming } from "~/roster/rules/file/incoming";
import type { CompanyRole } from "~/people/rules/kinds";

/** Somebody who is or was of the company, or whose address keeps them from it, as a plan needs to know them. */
export interface Known {
  id: string;
  name: string;
  email: string;
  /** What they are in the company now; nothing where they have left. */
  roles: readonly CompanyRole[];
  /** Whether they were of the company and are no more. */
  hasLeft: boolean;
  /** Whether their name isn’t the company’s to change: they are something elsewhere, too. */
  isOfOthers: boolean;
  /** Whether they train the company’s people. */
  trainsHere: boolean;
  teams: readonly { name: string; isManager: boolean }[];
}

/** Why a line can’t be done. */
export type Mistake =
  | { code: "no-address" | "no-name" | "formula" | "long" | "trains-here" | "may-not-appoint" }
  | { code: "address"; address: string }
  | { code: "twice"; line: number }
  | { code: "role"; word: string };

interface OfLine {
  line: number;
  email: string;
  name: string;
}

export interface Adding extends OfLine {
  outcome: "new" | "back";
  roles: readonly CompanyRole[];
  teams: readonly string[];
}

export interface Changing extends OfLine {
  outcome: "changed";
  personId: string;
  /** Their new name, where they get one. */
  rename: string | null;
  roles: readonly CompanyRole[];
  join: readonly string[];
  leave: readonly string[];
  /** Whether they manage the teams that they join. */
  isManager: boolean;
}

export interface Gone {
  outcome: "gone";
  personId: string;
  name: string;
  email: string;
}

/** What a line does; only adding, changing and going do anything. */
export type Planned =
  | Adding
  | Changing
  | (OfLine & { outcome: "wrong"; mistakes: readonly Mistake[] })
  | (OfLine & { outcome: "same"; note: "own" | "name-kept" | null })
  | (OfLine & { outcome: "inactive" })
  | Gone;

export type Doing = Adding | Changing | Gone;

/** Who asks, and what they may. */
interface Asking {
  actorId: string;
  /** Whether they may make somebody a manager. */
  mayAppoint: boolean;
}

const LONGEST_NAME = 200;
const LONGEST_TEAM = 100;
const MOST_TEAMS = 20;

/** Plans lines one after another: an address counts once. `known` is by address. */
export function planner(
  asking: Asking,
  known: ReadonlyMap<string, Known>,
  /** The open teams of the company, by name. */
  teamNames: readonly string[],
): (incoming: Incoming) => Planned {
  const lines = new Map<string, number>();
  const called = new Map(teamNames.map((name) => [folded(name), name]));
  /** A team is called as it is already, or as it was called first. */
  const teamCalled = (name: string) => {
    const key = folded(name);
    const before = called.get(key);
    if (before === undefined) called.set(key, name);
    return before ?? name;
  };
  return (incoming) => {
    const mistakes = mistakesOf(incoming);
    const before = lines.get(incoming.email);
    if (before !== undefined) mistakes.push({ code: "twice", line: before });
    else if (incoming.email !== "") lines.set(incoming.email, incoming.line);
    return planOne(incoming, known.get(incoming.email) ?? null, { asking, mistakes, teamCalled });
  };
}

function planOne(
  incoming: Incoming,
  known: Known | null,
  {
    asking,
    mistakes,
    teamCalled,
  }: { asking: Asking; mistakes: Mistake[]; teamCalled: (name: string) => string },
): Planned {
  const { line, email, isInactive } = incoming;
  const isHere = (known?.roles.length ?? 0) > 0;
  const name = incoming.name || known?.name || nameOfAddress(email);
  const said: OfLine = { line, email, name };
  if (isInactive && mistakes.length === 0) return { ...said, outcome: "inactive" };
  if (known?.trainsHere) mistakes.push({ code: "trains-here" });
  if (name === "" && email !== "") mistakes.push({ code: "no-name" });
  const asked = rolesOf(incoming.role);
  const roles = (asked.length > 0 ? asked : ["employee" as const]).filter(
    (role) => !known?.roles.includes(role),
  );
  const isAppointed = roles.includes("manager") && asked.length > 0;
  if (isAppointed && !asking.mayAppoint) mistakes.push({ code: "may-not-appoint" });
  if (mistakes.length > 0) return { ...said, outcome: "wrong", mistakes };
  const teams = unique((incoming.teams ?? []).map(teamCalled));
  if (!known || !isHere) {
    const outcome = known?.hasLeft ? "back" : "new";
    return { ...said, outcome, roles: unique(roles), teams };
  }
  // Nobody decides about themselves.
  if (known.id === asking.actorId)
    return { ...said, name: known.name, outcome: "same", note: "own" };
  const renamed = incoming.name !== "" && folded(incoming.name, SAME) !== folded(known.name, SAME);
  const rename = renamed && !known.isOfOthers ? name : null;
  const more = asked.length > 0 ? unique(roles) : [];
  const teamsNow = known.teams.map((team) => team.name);
  const join = teams.filter((team) => !teamsNow.includes(team));
  // What somebody manages is not for a file to take away.
  const leave =
    incoming.teams === null || known.roles.includes("manager")
      ? []
      : known.teams.flatMap((team) =>
          team.isManager || teams.includes(team.name) ? [] : team.name,
        );
  const isManager = [...known.roles, ...more].every((role) => role === "manager");
  if (rename === null && more.length + join.length + leave.length === 0) {
    const note = renamed ? "name-kept" : null;
    return { ...said, name: known.name, outcome: "same", note };
  }
  const change = { personId: known.id, rename, roles: more, join, leave, isManager };
  return { ...said, name: known.name, outcome: "changed", ...change };
}

const SAME = { caseMatters: true };

function mistakesOf({ email, name, teams, role }: Incoming): Mistake[] {
  const mistakes: Mistake[] = [];
  if (email === "") mistakes.push({ code: "no-address" });
  else if (emailAddress(email) === null) mistakes.push({ code: "address", address: email });
  if ([name, ...(teams ?? [])].some((text) => guardedCell(text) !== text))
    mistakes.push({ code: "formula" });
  const isLong =
    name.length > LONGEST_NAME ||
    (teams ?? []).length > MOST_TEAMS ||
    (teams ?? []).some((team) => team.length > LONGEST_TEAM);
  if (isLong) mistakes.push({ code: "long" });
  const unknown = listOf(role).find((word) => roleMeant(word) === null);
  if (unknown !== undefined) mistakes.push({ code: "role", word: unknown });
  return mistakes;
}

/** The roles of a cell, a manager’s first: so it is a manager who joins the teams. */
function rolesOf(cell: string): CompanyRole[] {
  const meant = listOf(cell).map(roleMeant);
  return (["manager", "employee"] as const).filter((role) => meant.includes(role));
}

/** “Ana Brandt” of ana.brandt@company.example; empty where the address has no two names in it. */
function nameOfAddress(email: string): string {
  const parts = email.split("@")[0]!.split(/[._]/);
  const areNames = parts.length > 1 && parts.every((part) => /^\p{L}[\p{L}-]+$/u.test(part));
  if (!areNames) return "";
  return tidied(parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(" "));
}

function unique<Thing>(things: readonly Thing[]): Thing[] {
  return [...new Set(things)];
}

export function isDoing(row: Planned): row is Doing {
  return (
    row.outcome === "new" ||
    row.outcome === "back" ||
    row.outcome === "changed" ||
    row.outcome === "gone"
  );
}

import { emailAddress } from "~/kit/text/email-address";
import { foldedName } from "~/kit/text/folded";
import type { CompanyRole } from "~/people/rules/kinds";
import type { Columns, PersonField } from "./columns";

/** A person as a line of a file or of a pasted list names them, not checked yet. */
export interface Incoming {
  line: number;
  /** In lower case. */
  email: string;
  name: string;
  /** Null where nothing is said of teams. */
  teams: readonly string[] | null;
  /** As it is written; empty where nothing is said. */
  role: string;
  /** Whether the line says that they no longer work there, or only visit. */
  isInactive: boolean;
}

/** What is written where somebody isn’t active, in the four languages, folded. */
const INACTIVE = new Set([
  ..."inactive suspended archived terminated deleted disabled false guest".split(" "),
  ..."inaktiv gesperrt ausgeschieden gast falsch".split(" "),
  ..."inactif inactive suspendu parti invite faux".split(" "),
  ..."inactivo inactiva suspendido baja invitado falso".split(" "),
]);
const BLOCKED = new Set(["true", "yes", "wahr", "ja", "vrai", "oui", "verdadero", "si"]);

/** How roles are written in the four languages, as `foldedName` makes them. */
const ROLE_WORDS: Record<CompanyRole, readonly string[]> = {
  employee: [
    ..."employee staff learner member".split(" "),
    ..."mitarbeiter mitarbeiterin mitarbeitende mitarbeitender mitarbeiter/in mitarbeiter:in mitarbeiter*in beschaftigte".split(
      " ",
    ),
    ..."employe employee salarie salariee collaborateur collaboratrice".split(" "),
    ..."empleado empleada empleado/a trabajador trabajadora".split(" "),
  ],
  manager: [
    "manager",
    ..."managerin fuhrungskraft leitung teamleitung".split(" "),
    ..."responsable manageur manageuse gestionnaire".split(" "),
    ..."gerente encargado encargada encargado/a".split(" "),
  ],
};

/** The cell of somebody who learns and manages. */
export const BOTH_ROLES = "employee; manager";

/** The role that a word means; null for a word that means none. */
export function roleMeant(word: string): CompanyRole | null {
  const key = foldedName(word);
  if (ROLE_WORDS.manager.includes(key)) return "manager";
  return ROLE_WORDS.employee.includes(key) ? "employee" : null;
}

/** Several in one cell stand between semicolons, bars or line breaks. */
export function listOf(cell: string): string[] {
  return cell
    .split(/[;|\n]/)
    .map((one) => tidied(one))
    .filter((one) => one !== "");
}

/** On one line, without what nobody sees. */
export function tidied(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")
    .trim();
}

/** “Brandt, Ana” the other way round. */
export function nameInOrder(name: string): string {
  const halves = tidied(name).split(",");
  return halves.length === 2 && halves.every((half) => half.trim() !== "")
    ? `${halves[1]!.trim()} ${halves[0]!.trim()}`
    : tidied(name);
}

/** Reads one row of a file by its columns. */
export function incomingOf(
  { line, cells }: { line: number; cells: readonly string[] },
  columns: Columns,
): Incoming {
  const first = (field: PersonField) =>
    (columns[field] ?? [])
      .map((column) => (cells[column] ?? "").trim())
      .find((cell) => cell !== "") ?? "";
  const some = (field: PersonField, words: ReadonlySet<string>) =>
    (columns[field] ?? []).some((column) => words.has(foldedName(cells[column] ?? "")));
  const halves = tidied(`${first("givenName")} ${first("familyName")}`);
  const teams = listOf(first("teams")).flatMap(teamOfPath);
  return {
    line,
    email: emailAddress(first("email")) ?? tidied(first("email")).toLowerCase(),
    name: first("givenName") && first("familyName") ? halves : nameInOrder(first("name") || halves),
    teams: teams.length > 0 ? teams : null,
    role: tidied(first("role")),
    isInactive: some("active", INACTIVE) || some("blocked", BLOCKED),
  };
}

/** Google’s organisational units are paths: the last part is the team, and the top is none. */
function teamOfPath(team: string): string[] {
  if (!team.startsWith("/")) return [team];
  const last = team.split("/").at(-1)?.trim() ?? "";
  return last === "" ? [] : [last];
}

import type { RenewalRule } from "~/company/rules/kinds";
import { editYaml } from "~/kit/yaml/edit-yaml";
import type { Level } from "~/curriculum/rules/kinds";

/** What a trainer says of a programme. What is null is not written, and the usual holds. */
export interface ProgrammeFacts {
  title: string;
  level: Level;
  summary: string;
  /** Keys, in order. */
  modules: readonly string[];
  policy: boolean;
  validMonths: number;
  renewalWindowDays: number;
  renewal: RenewalRule | null;
  renewalModule: string | null;
  graceDays: number | null;
}

const KEYS = [
  "title",
  "level",
  "summary",
  "modules",
  "policy",
  "validMonths",
  "renewalWindowDays",
  "renewal",
  "renewalModule",
  "graceDays",
] as const satisfies readonly (keyof ProgrammeFacts)[];

/** A programme's file with these facts; every other letter stays. From an empty text it is a new one. */
export function programmeText(before: string, facts: Partial<ProgrammeFacts>): string {
  const named = KEYS.filter((key) => facts[key] !== undefined);
  return editYaml(before, Object.fromEntries(named.map((key) => [key, facts[key] ?? undefined])));
}

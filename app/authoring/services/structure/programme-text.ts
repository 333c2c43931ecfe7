import { setYamlValue, withoutYamlValue, type YamlValue } from "~/kit/yaml/yaml-edit";
import type { Level } from "~/curriculum/rules/kinds";
import type { RenewalRule } from "~/company/rules/programme-terms";

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
  return KEYS.reduce((text, key) => {
    const value: YamlValue | undefined = facts[key];
    if (value === undefined) return text;
    if (value !== null) return text === "" ? firstLine(key, value) : setYamlValue(text, key, value);
    return text === "" ? text : withoutYamlValue(text, key);
  }, before);
}

function firstLine(key: string, value: YamlValue): string {
  return setYamlValue("x: 1\n", key, value).slice("x: 1\n".length);
}

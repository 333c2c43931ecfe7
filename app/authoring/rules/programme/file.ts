import { editYaml } from "~/kit/yaml/edit-yaml";
import { keysIn } from "~/kit/yaml/open-yaml";
import type { ProgrammeForm } from "./form";

/** A programme's file as a form shows it, as far as it says anything there. Null where it can’t be read. */
export function readProgrammeForm(text: string): ProgrammeForm | null {
  const raw = keysIn(text);
  if (!raw) return null;
  const modules = raw["modules"];
  const supervised = isMap(raw["supervised"]) ? raw["supervised"] : {};
  return {
    title: textAt(raw, "title"),
    level: textAt(raw, "level"),
    summary: textAt(raw, "summary"),
    modules: Array.isArray(modules) ? [...new Set(modules.map(String))] : [],
    policy: raw["policy"] === true,
    validMonths: textAt(raw, "validMonths"),
    renewalWindowDays: textAt(raw, "renewalWindowDays"),
    renewal: textAt(raw, "renewal") || USUAL_RENEWAL,
    renewalModule: textAt(raw, "renewalModule"),
    graceDays: textAt(raw, "graceDays"),
    supervisedFirst: textAt(supervised, "first"),
    supervisedMonthly: textAt(supervised, "monthly"),
  };
}

/** How a programme is renewed if its file doesn’t say. */
const USUAL_RENEWAL = "quizzes";

/** The file with what the form says; every other letter stays. Throws where it can’t be edited. */
export function writeProgrammeForm(text: string, form: ProgrammeForm): string {
  const before = text === "" ? {} : (keysIn(text) ?? {});
  const { modules, policy, renewal } = form;
  const unsaid = renewal === USUAL_RENEWAL && before["renewal"] === undefined;
  return editYaml(
    text,
    {
      title: form.title.trim(),
      level: form.level,
      summary: form.summary.replace(/\r\n?/g, "\n").trim(),
      modules,
      policy,
      validMonths: numberOf(form.validMonths),
      renewalWindowDays: numberOf(form.renewalWindowDays),
      renewal: unsaid ? undefined : renewal,
      renewalModule: form.renewalModule === "" ? undefined : form.renewalModule,
      graceDays: numberOf(form.graceDays),
      supervised: supervisedOf(form),
    },
    { trimmed: true },
  );
}

/** Not written where neither is typed. */
function supervisedOf({ supervisedFirst, supervisedMonthly }: ProgrammeForm) {
  const [first, monthly] = [numberOf(supervisedFirst), numberOf(supervisedMonthly)];
  return first === undefined && monthly === undefined ? undefined : { first, monthly };
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textAt(raw: { readonly [key: string]: unknown }, key: string): string {
  const value = raw[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A number where one was typed, and what was typed where it is none. Nothing is not written. */
function numberOf(typed: string): number | string | undefined {
  const plain = typed.trim();
  if (plain === "") return undefined;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : plain;
}

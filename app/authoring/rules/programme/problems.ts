import { RENEWAL_RULES } from "~/company/rules/kinds";
import { LEVELS } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { ProgrammeForm } from "./form";

/** What keeps a programme from being published, by the field where it can be fixed. */
type ProgrammeProblems = { [Field in keyof ProgrammeForm]?: string };

const TITLE_LENGTH = 200;
const SUMMARY_LENGTH = 500;

/** The same rules as its file’s; `known` are the modules that can be in it. */
export function programmeProblems(
  form: ProgrammeForm,
  known: ReadonlySet<string>,
): ProgrammeProblems {
  const { modules, renewal, renewalModule } = form;
  const found: { [Field in keyof ProgrammeForm]: string | null } = {
    title: lineProblem(form.title, TITLE_LENGTH, m.authoring_structure_fault_title),
    level: LEVELS.some((level) => level === form.level)
      ? null
      : m.authoring_structure_fault_level(),
    summary: lineProblem(form.summary, SUMMARY_LENGTH, m.authoring_structure_fault_summary_for),
    modules:
      modules.length === 0
        ? m.authoring_programme_fault_none()
        : modules.every((key) => known.has(key))
          ? null
          : m.authoring_programme_fault_gone(),
    policy: null,
    validMonths: wholeProblem(form.validMonths, 1, 120),
    renewalWindowDays: wholeProblem(form.renewalWindowDays, 0, 365),
    renewal: RENEWAL_RULES.some((rule) => rule === renewal)
      ? null
      : m.authoring_structure_fault_renewal(),
    renewalModule: renewalModuleProblem({ renewal, renewalModule }, known),
    graceDays: form.graceDays.trim() === "" ? null : wholeProblem(form.graceDays, 0, 3650),
    supervisedFirst:
      `${form.supervisedFirst}${form.supervisedMonthly}`.trim() === ""
        ? null
        : wholeProblem(form.supervisedFirst, 0, 100),
    supervisedMonthly:
      form.supervisedMonthly.trim() === "" ? null : wholeProblem(form.supervisedMonthly, 0, 31),
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, message]) => message !== null),
  ) as ProgrammeProblems;
}

function lineProblem(typed: string, most: number, missing: () => string): string | null {
  const plain = typed.trim();
  if (plain === "") return missing();
  if (plain.length > most)
    return m.authoring_structure_fault_long({ characters: numberText(most) });
  return plain.includes("{%") ? m.authoring_structure_fault_plain() : null;
}

function wholeProblem(typed: string, least: number, most: number): string | null {
  const plain = typed.trim();
  const fits = /^\d{1,6}$/.test(plain) && Number(plain) >= least && Number(plain) <= most;
  if (fits) return null;
  return m.authoring_structure_fault_whole({ least: numberText(least), most: numberText(most) });
}

function renewalModuleProblem(
  { renewal, renewalModule }: Pick<ProgrammeForm, "renewal" | "renewalModule">,
  known: ReadonlySet<string>,
): string | null {
  if (renewalModule === "")
    return renewal === "short" ? m.authoring_structure_fault_renewal_module() : null;
  return known.has(renewalModule) ? null : m.authoring_structure_fault_no_module();
}

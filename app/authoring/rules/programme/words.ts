import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { RENEWAL_RULES, type RenewalRule } from "~/company/rules/kinds";
import { LEVELS } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import type { Setting } from "~/authoring/rules/compare/activity-settings";
import type { ProgrammeForm } from "./form";

export const RENEWAL_WORDS: Record<RenewalRule, () => string> = {
  whole: m.authoring_structure_renewal_whole,
  quizzes: m.authoring_structure_renewal_quizzes,
  changed: m.authoring_structure_renewal_changed,
  short: m.authoring_structure_renewal_short,
};

/** What a field of the form is called. */
export const FIELD_WORDS = {
  title: m.authoring_structure_title,
  level: m.authoring_structure_level,
  summary: m.authoring_structure_summary,
  modules: m.authoring_programme_modules,
  policy: m.authoring_structure_policy,
  validMonths: m.authoring_structure_valid_months,
  renewalWindowDays: m.authoring_structure_renewal_window,
  renewal: m.authoring_structure_renewal,
  renewalModule: m.authoring_structure_renewal_module,
  graceDays: m.authoring_structure_grace,
  supervisedFirst: m.authoring_programme_supervised_first,
  supervisedMonthly: m.authoring_programme_supervised_monthly,
} satisfies Record<keyof ProgrammeForm, () => string>;

export function isProgrammeField(name: string): name is keyof ProgrammeForm {
  return Object.hasOwn(FIELD_WORDS, name);
}

/** The programme's terms in words, all but its modules. */
export function programmeSettings(
  form: ProgrammeForm,
  titleOf: (moduleKey: string) => string,
): Setting[] {
  const level = LEVELS.find((one) => one === form.level);
  const renewal = RENEWAL_RULES.find((one) => one === form.renewal);
  const settings: [keyof ProgrammeForm, string][] = [
    ["title", form.title],
    ["level", level ? LEVEL_WORDS[level].title : form.level],
    ["summary", form.summary],
    ["policy", form.policy ? m.authoring_programme_yes() : m.authoring_programme_no()],
    ["validMonths", form.validMonths],
    ["renewalWindowDays", form.renewalWindowDays],
    ["renewal", renewal ? RENEWAL_WORDS[renewal]() : form.renewal],
    [
      "renewalModule",
      form.renewalModule === "" ? m.authoring_structure_none() : titleOf(form.renewalModule),
    ],
    ["graceDays", form.graceDays === "" ? m.authoring_programme_no_limit() : form.graceDays],
    ["supervisedFirst", form.supervisedFirst || m.authoring_structure_none()],
    ["supervisedMonthly", form.supervisedMonthly || m.authoring_structure_none()],
  ];
  return settings.map(([name, words]) => [FIELD_WORDS[name](), words]);
}

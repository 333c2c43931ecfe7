import { m } from "~/kit/language/m";
import { passedModuleWords, STAGE_CHIPS } from "~/clearance/rules/words/programme-words";
import { electiveProgress } from "~/clearance/rules/standing/progress";
import type { ModuleProgress } from "~/clearance/rules/standing/standing";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { electivesBeside } from "~/clearance/services/standing/modules-open-to";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { ChipWords } from "~/clearance/rules/words/pass-words";
import { numberText } from "~/kit/text/amounts";
import { language } from "~/kit/language/language";
import type { Moment } from "~/kit/time/moment";

/** What somebody may learn besides what they are enrolled in, with how far they are and how long it takes. */
export function electiveRows(facts: EmployeeFacts, rules: CompanyRules, moment: Moment) {
  return electivesBeside(facts, rules).map((rule) => {
    const module = rules.curriculum.modules.get(rule.key);
    const { title, summary } = module ? moduleText(module, language()) : rule;
    const minutes = rule.activities.reduce((sum, activity) => sum + activity.minutes, 0);
    return {
      key: rule.key,
      title,
      summary,
      minutes: m.learning_home_minutes({ minutes: numberText(minutes) }),
      chip: chipOf(electiveProgress(rule, facts.person, moment)),
    };
  });
}

/** What is said of one that was just finished, or read with its quiz still to come; null of what is none. */
export function electivePraise(
  moduleKey: string,
  { facts, rules, moment }: { facts: EmployeeFacts; rules: CompanyRules; moment: Moment },
) {
  const rule = electivesBeside(facts, rules).find(({ key }) => key === moduleKey);
  const module = rules.curriculum.modules.get(moduleKey);
  if (!rule || !module) return null;
  const { done } = electiveProgress(rule, facts.person, moment);
  const { title } = moduleText(module, language());
  return { title: passedModuleWords(title, done), text: m.learning_home_elective_done() };
}

/** Null where it isn’t begun. */
function chipOf({ done, activities }: ModuleProgress): ChipWords | null {
  if (done) return STAGE_CHIPS.done;
  return activities.some(({ current }) => current) ? STAGE_CHIPS.started : null;
}

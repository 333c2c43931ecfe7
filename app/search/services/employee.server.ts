import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { Employee } from "~/people/rules/actor";
import { gatherEnrolments } from "~/clearance/services/standing/gather-facts.server";
import { electivesBeside, modulesOpenTo } from "~/clearance/services/standing/modules-open-to";
import type { ActivityBody } from "~/curriculum/rules/bodies";
import type { ModuleRule } from "~/curriculum/rules/requirements";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { shownLesson, shownText } from "~/curriculum/rules/translation/shown";
import { language } from "~/kit/language/language";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import type { Findable } from "~/search/rules/found/found";
import { prepared, ranked, type Ranked } from "~/search/rules/match";
import { playbookEntries } from "~/search/rules/playbook-entries";
import { alsoInEnglish } from "./also-english.server";

/** What an employee can open: the modules they are enrolled in and electives with their lessons and quizzes, and the playbook. Never a question. */
export async function findForEmployee({
  store,
  actor,
  query,
}: Call<Employee> & { query: string }): Promise<Ranked[]> {
  const rules = await companyRules(store, actor);
  const people = { company: actor, personIds: [actor.personId] };
  const enrolments = await gatherEnrolments(store.read, people);
  const modules = [
    ...modulesOpenTo({ enrolments }, rules),
    ...electivesBeside({ enrolments }, rules),
  ];
  const found = alsoInEnglish(() => [
    ...modules.flatMap((module) => lessonsOf(module, rules)),
    ...(rules.playbook ? playbookEntries(rules.playbook) : []),
  ]);
  return ranked(found.map(prepared), query);
}

function leadOf(body: ActivityBody): string | null {
  return "lead" in body ? body.lead : null;
}

function lessonsOf(rule: ModuleRule, { curriculum }: CompanyRules): Findable[] {
  const { key } = rule;
  const module = curriculum.modules.get(key);
  const { title, summary } = module ? moduleText(module, language()) : rule;
  const to = `/learn/${encodeURIComponent(key)}`;
  const note = m.search_notes_kind({ kind: "module" });
  const activities = module?.activities ?? [];
  return [
    { kind: "lessons", title, note, to, words: summary },
    ...activities.map((activity): Findable => {
      const { key: name, body } = activity;
      const { kind } = body;
      const lead =
        kind === "lesson" ? shownLesson(activity, body, language()).body.lead : leadOf(body);
      return {
        kind: "lessons",
        title: shownText(activity, language()).title,
        note: m.search_notes_in_module({ kind, module: title }),
        to: `${to}/${encodeURIComponent(name)}`,
        words: `${title} ${lead ?? m.search_notes_kind({ kind })}`,
      };
    }),
  ];
}

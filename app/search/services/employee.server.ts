import type { Call } from "~/people/services/call";
import type { Employee } from "~/people/rules/actor";
import { gatherEnrolments } from "~/clearance/services/standing/gather-facts.server";
import { modulesOpenTo } from "~/clearance/services/standing/modules-open-to";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { Findable } from "~/search/rules/found/found";
import { prepared, ranked, type Ranked } from "~/search/rules/match";
import { playbookEntries } from "~/search/rules/playbook-entries";

/** What an employee can open: the modules they are enrolled in with their lessons and quizzes, and the playbook. Never a question. */
export async function findForEmployee({
  store,
  actor,
  query,
}: Call<Employee> & { query: string }): Promise<Ranked[]> {
  const rules = await companyRules(store, actor);
  const people = { company: actor, personIds: [actor.personId] };
  const enrolments = await gatherEnrolments(store.read, people);
  const lessons = modulesOpenTo({ enrolments }, rules).flatMap(({ key, title, summary }) => {
    const to = `/learn/${encodeURIComponent(key)}`;
    const module: Findable = { kind: "lessons", title, note: "Module", to, words: summary };
    const activities = rules.curriculum.modules.get(key)?.activities ?? [];
    return [
      module,
      ...activities.map(({ key: name, body }): Findable => ({
        kind: "lessons",
        title: body.title,
        note: `${body.kind === "quiz" ? "Quiz" : "Lesson"} in “${title}”`,
        to: `${to}/${encodeURIComponent(name)}`,
        words: `${title} ${body.kind === "lesson" ? body.lead : "quiz"}`,
      })),
    ];
  });
  const playbook = rules.playbook ? playbookEntries(rules.playbook) : [];
  return ranked([...lessons, ...playbook].map(prepared), query);
}

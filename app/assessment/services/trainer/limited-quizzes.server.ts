import { companyRules } from "~/curriculum/services/company-rules.server";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { findEnrolments } from "~/curriculum/queries/enrolments";

export interface LimitedQuiz {
  activityId: string;
  title: string;
  maxAttempts: number;
}

/** The quizzes that limit how often a person may sit them, in the order of their programmes. */
export async function limitedQuizzes(store: Store, owner: OwnPerson): Promise<LimitedQuiz[]> {
  const enrolments = await findEnrolments(store.read, {
    company: owner,
    personIds: [owner.personId],
  });
  const { programmes, curriculum } = await companyRules(store, owner);
  const quizzes = new Map<string, LimitedQuiz>();
  for (const { programmeId } of enrolments) {
    const programme = programmes.get(programmeId);
    if (!programme || programme.retired) continue;
    const { modules, renewalModule } = programme;
    const keys = [...modules, ...(renewalModule ? [renewalModule] : [])].map(({ key }) => key);
    const taught = keys.flatMap((key) => curriculum.modules.get(key)?.activities ?? []);
    for (const { id, body } of taught) {
      if (body.kind !== "quiz" || body.maxAttempts === null) continue;
      quizzes.set(id, { activityId: id, title: body.title, maxAttempts: body.maxAttempts });
    }
  }
  return [...quizzes.values()];
}

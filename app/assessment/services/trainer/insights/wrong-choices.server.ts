import { mostChosenWrong, tallied, type WrongChoice } from "~/assessment/rules/analysis/tally";
import { questionType } from "~/assessment/rules/question-types/registry";
import { remembered } from "~/kit/cache/remember";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { firstChoices } from "./first-choices.server";
import type { QuestionRevision } from "./quizzes.server";

type Wrong = WrongChoice | null;
const known = remembered<Store, { wrong: Wrong }>();

/**
 * The wrong choice that most people made in their first attempts, by question revision. Read for all of the questions together, and
 * kept until one more attempt is graded, which is what the stamp says.
 */
export async function wrongChoices(
  store: Store,
  companies: readonly OwnCompany[],
  { questions, stamp }: { questions: readonly QuestionRevision[]; stamp: string },
): Promise<ReadonlyMap<string, Wrong>> {
  const whose = companies.map(({ companyId }) => companyId).join(" ");
  const nameOf = ({ revisionId }: QuestionRevision) => `${revisionId} ${whose}`;
  const recalled = (question: QuestionRevision) => known.recall(store, nameOf(question), stamp);
  const missing = questions.filter((question) => !recalled(question));
  if (missing.length > 0) {
    const chosen = await firstChoices(store, companies, missing);
    for (const question of missing) {
      const { type, content } = question.body;
      const asked = questionType(type);
      const parts = asked.analysis.parts(asked.content.parse(content));
      const wrong = mostChosenWrong(tallied(parts, chosen.get(question.revisionId) ?? []));
      known.keep(store, nameOf(question), { wrong }, stamp);
    }
  }
  return new Map(
    questions.map((question) => [question.revisionId, recalled(question)?.wrong ?? null]),
  );
}

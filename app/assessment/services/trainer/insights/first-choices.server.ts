import { turn } from "~/kit/heavy/turn";
import { attemptWords } from "~/assessment/queries/asked-bodies";
import { findAnswerSteps, findSitters } from "~/assessment/queries/first-attempts";
import { firstAnswers } from "~/assessment/rules/analysis/first-answers";
import type { Chosen } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import type { QuestionRevision } from "./quizzes.server";

/** So many people’s answers are read at a time, and other requests are served in between. */
const SLICE = 250;

/** What everyone at some companies chose at these questions in their first attempts, answer by answer, by question revision. */
export async function firstChoices(
  store: Store,
  companies: readonly OwnCompany[],
  questions: readonly QuestionRevision[],
): Promise<ReadonlyMap<string, Chosen[][]>> {
  const chosen = new Map(questions.map(({ revisionId }): [string, Chosen[][]] => [revisionId, []]));
  for (const company of companies) await addChosen(store, company, questions, chosen);
  return chosen;
}

async function addChosen(
  store: Store,
  company: OwnCompany,
  questions: readonly QuestionRevision[],
  chosen: ReadonlyMap<string, Chosen[][]>,
) {
  const activityIds = [...new Set(questions.map(({ quiz }) => quiz.activityId))];
  const questionRevisionIds = questions.map(({ revisionId }) => revisionId);
  let after: string | null = null;
  do {
    const asked = { activityIds, after, limit: SLICE };
    const sitters: string[] = await findSitters(store.read, company, asked);
    const [from] = sitters;
    const until = sitters.at(-1);
    if (from === undefined || until === undefined) return;
    const about = { activityIds, questionRevisionIds, from, until };
    const steps = await findAnswerSteps(store.read, company, about);
    const inWords = await attemptWords(store.read, questions.some(isMarked) ? steps : []);
    for (const question of questions) {
      const { revisionId, key, body } = question;
      const type = questionType(body.type);
      const content = type.content.parse(body.content);
      const its = steps.filter(
        ({ kind, questionRevisionId }) => kind === "submitted" || questionRevisionId === revisionId,
      );
      for (const { response: said, step } of firstAnswers(its)) {
        const response = type.response.safeParse(said);
        if (!response.success || !type.isAnswered(response.data)) continue;
        const read = isMarked(question)
          ? type.content.parse(inWords(step, key, body).content)
          : content;
        chosen.get(revisionId)?.push(type.analysis.chosen(read, response.data));
      }
    }
    after = sitters.length < SLICE ? null : until;
    if (after !== null) await turn();
  } while (after !== null);
}

/** Whether answers are places in a draft’s own words, which are others in each language. */
function isMarked({ body }: QuestionRevision): boolean {
  return body.type === "spot-problem";
}

import { setImmediate } from "node:timers/promises";
import { findAnswerSteps, findSitters } from "~/assessment/queries/first-attempts";
import { firstAnswers, isComparable } from "~/assessment/rules/analysis/first-answers";
import { mostChosenWrong, tallied, type WrongChoice } from "~/assessment/rules/analysis/tally";
import type { Chosen } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import { remembered } from "~/kit/cache/remember";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import type { QuestionRevision } from "./quizzes.server";

/** So many people’s answers are read at a time, and other requests are served in between. */
const SLICE = 250;

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
    const chosen = new Map(missing.map(({ revisionId }): [string, Chosen[][]] => [revisionId, []]));
    for (const company of companies)
      await addChosen(store, company, { questions: missing, chosen });
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

interface Reading {
  questions: readonly QuestionRevision[];
  chosen: ReadonlyMap<string, Chosen[][]>;
}

async function addChosen(store: Store, company: OwnCompany, { questions, chosen }: Reading) {
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
    for (const { revisionId, body } of questions) {
      const type = questionType(body.type);
      const content = type.content.parse(body.content);
      const its = steps.filter(
        ({ kind, questionRevisionId, asked }) =>
          (kind === "submitted" || questionRevisionId === revisionId) && isComparable(body, asked),
      );
      for (const answer of firstAnswers(its)) {
        const response = type.response.safeParse(answer);
        if (response.success && type.isAnswered(response.data))
          chosen.get(revisionId)?.push(type.analysis.chosen(content, response.data));
      }
    }
    after = sitters.length < SLICE ? null : until;
    if (after !== null) await setImmediate();
  } while (after !== null);
}

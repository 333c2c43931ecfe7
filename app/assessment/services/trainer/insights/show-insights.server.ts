import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { attentionTo, byAttention, figuresOf } from "~/assessment/rules/analysis/attention";
import { certaintyOf, FEWEST_ANSWERS, type ItemSums } from "~/assessment/rules/analysis/items";
import { objectiveFigures, type Tallies } from "~/assessment/rules/analysis/objectives";
import { objectiveWords } from "~/curriculum/rules/objective-words";
import { reliabilityOf, type Quizzes } from "~/assessment/rules/analysis/reliability";
import type { Render } from "~/assessment/rules/question-types/question-type";
import { pageOf } from "~/kit/lists/pages";
import { firstAttempts } from "./first-attempts.server";
import {
  taughtQuizzes,
  taughtScenarios,
  type QuestionRevision,
  type TaughtQuiz,
} from "./quizzes.server";
import { companiesAsked, textsForOneOf } from "./readers.server";
import { wrongChoices } from "./wrong-choices.server";

/** So many questions are on one page. */
const PAGE_SIZE = 25;

/** So many are named where they are only hinted at. */
const MOST_HINTED = 3;

export interface InsightsAsked {
  companyKey: string | null;
  moduleKey: string | null;
  /** Questions as they are now, or as they were asked before. */
  versions: "current" | "earlier";
  page: number;
}

interface Counted {
  question: QuestionRevision;
  sums: ItemSums;
}

/** The questions of a trainer's companies by what needs attention, from first attempts, and how reliable each quiz is. */
export async function showInsights({
  companyKey,
  moduleKey,
  versions,
  page: asked,
  ...call
}: Call<Trainer> & InsightsAsked) {
  const { store } = call;
  const { companies, asked: those } = await companiesAsked({ ...call, companyKey });
  const { quizzes, questions } = await taughtQuizzes(store);
  const sums = await firstAttempts(store, those);
  const inModule = ({ module }: TaughtQuiz) => moduleKey === null || module.key === moduleKey;
  const chosen = questions.filter(
    ({ quiz, current }) => inModule(quiz) && current === (versions === "current"),
  );
  const found = counted(chosen, sums.items);
  const { page, pages, from, until } = pageOf(found.length, asked, PAGE_SIZE);
  const render = await textsForOneOf(store, those);
  const shown = found.slice(from, until);
  const wrong = await wrongChoices(store, those, {
    questions: shown.filter(saysSomethingWrong).map(({ question }) => question),
    stamp: sums.stamp,
  });
  return {
    companies: companies.map(({ key, name }) => ({ key, name })),
    companyKey,
    modules: [...new Map(quizzes.map(({ module }) => [module.key, module])).values()],
    moduleKey,
    versions,
    matching: found.length,
    unanswered: chosen.length - found.length,
    page,
    pages,
    pageSize: PAGE_SIZE,
    questions: shown.map((one) => {
      const most = wrong.get(one.question.revisionId);
      return {
        ...insightOf(one, render),
        wrongMost: most
          ? {
              part: most.part === null ? null : render(most.part),
              text: render(most.text),
              count: most.count,
            }
          : null,
        certainty: certaintyOf(one.sums),
      };
    }),
    objectives: quizzes
      .filter(inModule)
      .flatMap((quiz) => objectiveLines(quiz, { tallies: sums.objectives, questions })),
    quizzes: quizzes.filter(inModule).flatMap((quiz) => quizLines(quiz, sums.quizzes)),
    scenarios: (await taughtScenarios(store)).filter(
      ({ module }) => moduleKey === null || module.key === moduleKey,
    ),
  };
}

export type InsightsView = Awaited<ReturnType<typeof showInsights>>;
export type QuestionInsight = InsightsView["questions"][number];

/** The few questions that need a trainer's attention most, and how many do. */
export async function hintInsights(call: Call<Trainer>) {
  const { companies } = await companiesAsked({ ...call, companyKey: null });
  const { questions } = await taughtQuizzes(call.store);
  const { items } = await firstAttempts(call.store, companies);
  const current = questions.filter((question) => question.current);
  const pressing = counted(current, items).filter(({ sums }) => attentionTo(sums).length > 0);
  if (pressing.length === 0) return { all: 0, questions: [] };
  const render = await textsForOneOf(call.store, companies);
  return {
    all: pressing.length,
    questions: pressing.slice(0, MOST_HINTED).map((one) => insightOf(one, render)),
  };
}

function saysSomethingWrong({ sums: { answered, right } }: Counted): boolean {
  return answered >= FEWEST_ANSWERS && right < answered;
}

function counted(
  questions: readonly QuestionRevision[],
  items: ReadonlyMap<string, ItemSums>,
): Counted[] {
  return questions
    .flatMap((question) => {
      const sums = items.get(question.revisionId);
      return sums ? [{ question, sums }] : [];
    })
    .sort((one, other) => byAttention(one.sums, other.sums));
}

function insightOf({ question, sums }: Counted, render: Render) {
  const { revisionId, key, number, body, quiz } = question;
  return {
    revisionId,
    key,
    number,
    type: body.type,
    stem: render(body.stem),
    module: quiz.module,
    quiz: { key: quiz.key, title: quiz.title },
    ...figuresOf(sums),
    asked: sums.asked,
    certainAndWrong: sums["certain-wrong"],
  };
}

/** How each objective of a quiz goes, over all of its versions, with what its pool has for it now. */
function objectiveLines(
  quiz: TaughtQuiz,
  { tallies, questions }: { tallies: Tallies; questions: readonly QuestionRevision[] },
) {
  const ids = quiz.revisions.map(({ id }) => id);
  const pool = questions.filter((one) => one.current && one.quiz === quiz);
  return objectiveFigures(tallies, ids, quiz.marks).map(({ objective, ...figures }) => {
    const own = pool.filter(({ body }) => body.objective === objective);
    return {
      id: `${quiz.activityId} ${objective}`,
      words: objectiveWords(quiz.objectives, objective),
      module: quiz.module,
      ...figures,
      questions: own.length,
      heldBack: own.filter(({ key }) => quiz.heldBack.includes(key)).length,
    };
  });
}

/** A quiz's revisions that people sat, the newest first. */
function quizLines(quiz: TaughtQuiz, sums: Quizzes) {
  return quiz.revisions.toReversed().flatMap(({ id, number }) => {
    const found = sums.get(id);
    if (!found) return [];
    return [
      {
        id,
        number,
        title: quiz.title,
        key: quiz.key,
        module: quiz.module,
        draws: quiz.draws,
        attempts: found.attempts,
        passed: found.passed,
        reliability: reliabilityOf(found),
      },
    ];
  });
}

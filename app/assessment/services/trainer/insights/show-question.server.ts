import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { attentionTo } from "~/assessment/rules/analysis/attention";
import {
  certaintyOf,
  discriminationOf,
  facilityOf,
  FEWEST_ANSWERS,
} from "~/assessment/rules/analysis/items";
import { tallied } from "~/assessment/rules/analysis/tally";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { Chosen } from "~/assessment/rules/question-types/question-type";
import { remembered } from "~/kit/cache/remember";
import { notFound } from "~/kit/http/refusal";
import type { OwnCompany } from "~/ledger/rules/own";
import { findGradeStamps } from "~/assessment/queries/first-attempts";
import type { Store } from "~db/store";
import { firstAttempts } from "./first-attempts.server";
import { firstChoices } from "./first-choices.server";
import { taughtQuizzes, type QuestionRevision } from "./quizzes.server";
import { companiesAsked, textsForOneOf } from "./readers.server";

interface Asked {
  moduleKey: string;
  activityKey: string;
  questionKey: string;
  /** Which version of the question; null is the newest. */
  number: number | null;
  companyKey: string | null;
}

/** One question at one of its revisions: what people chose, how certain they were, and what the figures say. With its key. */
export async function showQuestionInsight({ companyKey, ...call }: Call<Trainer> & Asked) {
  const { store } = call;
  const { companies, asked: those } = await companiesAsked({ ...call, companyKey });
  const revisions = await revisionsOf(store, call);
  const question = revisions.find(({ number }) => call.number === null || number === call.number);
  if (!question) throw notFound("question");
  const { body, quiz, number } = question;
  const { items } = await firstAttempts(store, those);
  const sums = items.get(question.revisionId) ?? null;
  const render = await textsForOneOf(store, those);
  const type = questionType(body.type);
  const content = type.content.parse(body.content);
  const parts = tallied(
    type.analysis.parts(content),
    sums ? await chosenBy(store, those, question) : [],
  );
  return {
    companies: companies.map(({ key, name }) => ({ key, name })),
    companyKey,
    key: question.key,
    number,
    current: question.current,
    versions: revisions.map((one) => ({ number: one.number, current: one.current })),
    module: quiz.module,
    quiz: { key: quiz.key, title: quiz.title },
    type: body.type,
    stem: render(body.stem),
    post: body.post ? { ...body.post, text: render(body.post.text) } : null,
    review: type.review(content, null, type.authorOrder(content), "key", render),
    parts: parts.map(({ text, options, others, ...part }) => ({
      ...part,
      text: text === null ? null : render(text),
      options: options.map((option) => ({ ...option, text: render(option.text) })),
      others: others.map((other) => ({ ...other, text: render(other.text) })),
    })),
    figures: sums && {
      asked: sums.asked,
      answered: sums.answered,
      right: sums.right,
      certainAndWrong: sums["certain-wrong"],
      certainty: certaintyOf(sums),
      attention: attentionTo(sums),
      facility: facilityOf(sums),
      discrimination: discriminationOf(sums),
      tooFew: sums.answered < FEWEST_ANSWERS,
    },
  };
}

export type QuestionInsightView = Awaited<ReturnType<typeof showQuestionInsight>>;

/** Every revision of the question that an address names, the newest first. */
async function revisionsOf(
  store: Store,
  { moduleKey, activityKey, questionKey }: Pick<Asked, "moduleKey" | "activityKey" | "questionKey">,
) {
  const { questions } = await taughtQuizzes(store);
  return questions.filter(
    ({ key, quiz }) =>
      key === questionKey && quiz.key === activityKey && quiz.module.key === moduleKey,
  );
}

const known = remembered<Store, Chosen[][]>();

/** What everyone chose in their first attempt, response by response. Kept of the question that was looked at last. */
async function chosenBy(
  store: Store,
  companies: readonly OwnCompany[],
  question: QuestionRevision,
): Promise<Chosen[][]> {
  const grades = await findGradeStamps(store.read, companies);
  const stamp = JSON.stringify([question.revisionId, ...[...grades].sort()]);
  const kept = known.recall(store, "last", stamp);
  if (kept) return kept;
  const chosen = await firstChoices(store, companies, [question]);
  return known.keep(store, "last", chosen.get(question.revisionId) ?? [], stamp);
}

import type { Call } from "~/people/services/call";
import { attemptAfter } from "~/assessment/rules/attempt";
import { shortOf } from "~/assessment/rules/grading/mastery";
import { pointsNeeded } from "~/assessment/rules/grading/basis-points";
import { scoreByObjective, type WordedScore } from "~/assessment/rules/grading/objectives";
import { allowsGoingOver, toGoOver } from "~/assessment/rules/go-over";
import { reviewQuestion, type ReviewedQuestion } from "~/assessment/rules/show";
import { lastPass, mayStart, openAttempt, type StartVerdict } from "~/assessment/rules/start";
import type { Certainty } from "~/assessment/rules/kinds";
import type { QuizBody } from "~/curriculum/rules/bodies";
import type { FeedbackMode } from "~/curriculum/rules/kinds";
import type { Employee } from "~/people/rules/actor";
import { attemptTranslation } from "~/assessment/queries/asked-bodies";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { shownText } from "~/curriculum/rules/translation/shown";
import { language, type Language } from "~/kit/language/language";
import { notFound, Refusal } from "~/kit/http/refusal";
import { companyCurriculum, type CurrentModule } from "~/curriculum/services/curriculum.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { objectiveWords } from "~/curriculum/rules/objective-words";
import { enrolledModule, moduleProgress } from "~/learning/services/enrolled-module.server";
import { enrolledActivity } from "~/learning/services/enrolled-activity.server";
import {
  findGrade,
  findOwnAttempt,
  findOwnAttempts,
  findSteps,
  type OwnAttempt,
} from "~/assessment/queries/assessment";
import type { Store } from "~db/store";
import type { Score } from "~/assessment/services/submit-attempt.server";
import { askedBodies } from "~/assessment/services/asked-bodies.server";
import { ownAllowance } from "~/assessment/services/own-allowance.server";
import { ownToldMode } from "~/assessment/services/told-mode.server";
import { textsFor } from "~/assessment/services/texts.server";

interface Input extends Call<Employee> {
  moduleKey: string;
  activityKey: string;
  attemptId: string;
}

interface Way {
  to: string;
  title: string;
}

interface ResultQuestionView extends Omit<ReviewedQuestion, "reread"> {
  number: number;
  reread: Way | null;
  certainty: Certainty | null;
  /** Whether its points were decided again after a mistake in it was fixed. */
  regraded: boolean;
}

export interface ResultView {
  finished: true;
  module: { key: string; title: string };
  title: string;
  /** That its questions are in. */
  language: Language;
  number: number;
  score: Score;
  neededPoints: number;
  /** What keeps it from passing although its points would do; null where nothing does. */
  short: "objectives" | "critical" | null;
  unanswered: number;
  /** The number of the attempt whose pass stands although this one did not reach it; null where none does. */
  passStands: number | null;
  /** Whether its time ran out before it was handed in. */
  timeRanOut: boolean;
  /** By objective, in the module’s own words. */
  objectives: WordedScore[];
  feedback: FeedbackMode;
  /** Whether the full feedback comes later: after a pass, or after the last attempt. */
  moreLater: boolean;
  /** Whether some of its questions are held back until the quiz is passed, with more to be told of them then. */
  untilPassed: boolean;
  /** Empty where the feedback mode says nothing by question. */
  questions: ResultQuestionView[];
  /** Whether there is anything to go over, and the feedback mode allows it. */
  goOver: boolean;
  /** Null where this quiz is no longer theirs to take. */
  retake: StartVerdict | null;
}

/** A submitted attempt's score, what may be said of each question, and the ways on. */
export async function showResult({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  attemptId,
}: Input): Promise<ResultView | { finished: false }> {
  const db = store.read;
  const row = await findOwnAttempt(db, actor, attemptId);
  if (!row || row.moduleKey !== moduleKey || row.activityKey !== activityKey) {
    throw notFound("attempt");
  }
  if (row.body.kind !== "quiz") throw notFound("attempt");
  const quiz = row.body;
  const grade = await findGrade(db, row);
  if (!grade) return { finished: false };

  const steps = await findSteps(db, row);
  const { answers, submitted } = attemptAfter(row, steps);
  if (!submitted) return { finished: false };
  const { feedback, of: toldOf, untilPassed } = await ownToldMode(db, row);
  const { counting: bodies, choices } = await askedBodies(db, row, steps);
  const translation = await attemptTranslation(db, row.asked);
  const render = await textsFor(store, actor);
  const module = (await companyCurriculum(store, actor)).modules.get(moduleKey);
  const text = module && moduleText(module, language());
  const questions = row.asked.flatMap((asked, index) => {
    const body = bodies.get(asked.questionRevisionId);
    const graded = grade.byQuestion[index];
    if (!body || !graded) throw notFound("question");
    const stored = answers.get(asked.questionRevisionId)?.response;
    const reviewed = reviewQuestion(body, asked, stored, graded, toldOf(asked), render);
    if (!reviewed) return [];
    const certainty = graded.certainty ?? null;
    const reread = rereadWay(module, reviewed.reread);
    const regraded = choices.has(asked.questionRevisionId);
    return [{ ...reviewed, number: index + 1, reread, certainty, regraded }];
  });
  const { points, maxPoints, basisPoints, passed } = grade;
  return {
    finished: true,
    module: { key: moduleKey, title: text?.title ?? quiz.title },
    title: translation?.title ?? quiz.title,
    language: translation?.language ?? "en",
    number: row.number,
    score: { points, maxPoints, basisPoints, passed },
    neededPoints: pointsNeeded(quiz.passBasisPoints, maxPoints),
    short: passed ? null : shortOf(grade.byQuestion, quiz),
    unanswered: grade.byQuestion.filter(({ answered }) => !answered).length,
    passStands: passed ? null : await standingPass(store, actor, now, row),
    timeRanOut: submitted.late,
    objectives: scoreByObjective(
      grade.byQuestion,
      (id) => bodies.get(id)?.objective ?? "",
      quiz,
    ).map(({ objective, ...score }) => ({
      ...score,
      words: objectiveWords(text?.objectives, objective),
    })),
    feedback,
    moreLater: feedback === "full-when-done",
    untilPassed: untilPassed(row.asked),
    goOver:
      allowsGoingOver(feedback) && toGoOver(grade.byQuestion, row.asked.map(toldOf)).length > 0,
    questions,
    retake: await retakeVerdict(store, { actor, now, moduleKey, activityKey }),
  };
}

async function retakeVerdict(
  store: Store,
  {
    actor,
    now,
    moduleKey,
    activityKey,
  }: Pick<Input, "actor" | "now" | "moduleKey" | "activityKey">,
): Promise<StartVerdict | null> {
  const db = store.read;
  const rules = await companyRules(store, actor);
  const found = await enrolledActivity({ rules, db }, actor, { moduleKey, activityKey });
  if (!found || found.revision.body.kind !== "quiz") return null;
  const quiz: QuizBody = found.revision.body;
  const attempts = await findOwnAttempts(db, actor, found.activity.id);
  if (openAttempt(attempts)) return { ok: true, number: attempts.length };
  const { extraAttempts } = await ownAllowance(db, actor, found.activity.id, attempts);
  return mayStart({ ...quiz, extraAttempts }, attempts, now);
}

/** The attempt that passed the quiz in a way that counts today, as far as the quiz is still theirs to take. */
async function standingPass(
  store: Store,
  actor: Employee,
  now: Date,
  { moduleKey, activityId }: OwnAttempt,
): Promise<number | null> {
  const pass = lastPass(await findOwnAttempts(store.read, actor, activityId));
  if (!pass) return null;
  const enrolled = await enrolledModule(store, actor, moduleKey).catch(otherwiseNull);
  if (!enrolled) return null;
  const { activities } = await moduleProgress(store.read, actor, enrolled, now);
  return activities.some(({ id, current }) => id === activityId && current) ? pass.number : null;
}

/** Null for what is not there; anything else goes on failing. */
function otherwiseNull(error: unknown): null {
  if (error instanceof Refusal && error.status === 404) return null;
  throw error;
}

/** Leads to the very heading; null where the lesson is no longer taught. */
function rereadWay(module: CurrentModule | undefined, reread: string | null): Way | null {
  const [lessonKey = "", heading] = (reread ?? "").split("#");
  const lesson = module?.activities.find(({ key }) => key === lessonKey);
  if (!module || !lesson) return null;
  const hash = heading ? `#${heading}` : "";
  const { title } = shownText(lesson, language());
  return { to: `/learn/${module.key}/${lesson.key}${hash}`, title };
}

import { attemptAfter } from "~/assessment/rules/attempt";
import type { Render } from "~/assessment/rules/question-types/question-type";
import { reviewQuestion, showQuestion } from "~/assessment/rules/show";
import { findGrade, findOwnAttempt, findSteps } from "~/assessment/queries/assessment";
import { findNames } from "~/assessment/queries/person-quizzes";
import { askedBodies } from "~/assessment/services/asked-bodies.server";
import { ownToldMode } from "~/assessment/services/told-mode.server";
import { answerInWords } from "~/assessment/services/trainer/certain-and-wrong.server";
import type { OwnPerson } from "~/ledger/rules/own";
import { findNamesBehind } from "~/privacy/queries/names";
import { inPlainText, plainText } from "~/privacy/rules/plain-text";
import type { Db } from "~db/store";

/**
 * One of a person’s own attempts: what they were asked, what they answered last, and as much of the result as the quiz’s feedback
 * tells them. Never the key. Null where it isn’t theirs.
 */
export async function ownAttempt(db: Db, one: OwnPerson, attemptId: string, render: Render) {
  const row = await findOwnAttempt(db, one, attemptId);
  if (!row) return null;
  const steps = await findSteps(db, row);
  const attempt = attemptAfter(row, steps);
  const grade = attempt.submitted ? await findGrade(db, row) : undefined;
  const told = grade && (await ownToldMode(db, row));
  const { counting: bodies } = await askedBodies(db, row, steps);
  const modules = await findNamesBehind(db, "activity", [row.activityId]);
  const decided = steps.filter((step) => "by" in step.body);
  const names = await findNames(
    db,
    decided.flatMap(({ body }) => ("by" in body ? [body.by] : [])),
  );
  const { number, startedAt } = row;
  return {
    quiz: modules.get(row.activityId) ?? row.body.title,
    number,
    startedAt,
    deadline: attempt.deadline,
    handedIn: attempt.submitted,
    result: grade && {
      points: grade.points,
      maxPoints: grade.maxPoints,
      passed: grade.passed,
      gradedAt: grade.gradedAt,
    },
    questions: row.asked.map((asked, index) => {
      const id = asked.questionRevisionId;
      const body = bodies.get(id);
      if (!body) return null;
      const answer = attempt.answers.get(id);
      const { post, stem, view } = showQuestion(body, asked, null, render);
      const graded = grade?.byQuestion[index];
      const reviewed =
        told &&
        graded &&
        reviewQuestion(body, asked, answer?.response, graded, told.of(asked), render);
      return {
        type: body.type,
        post: inPlainText(post),
        question: plainText(stem),
        asked: inPlainText(partsOf(view)),
        answer: answerInWords(body, answer?.response, render).map(plainText),
        certainty: answer?.certainty ?? null,
        outcome: reviewed?.outcome ?? null,
        points: reviewed?.points ?? null,
      };
    }),
    timesAnswered: steps.filter(({ kind }) => kind === "answered").length,
    decisions: decided.flatMap(({ kind, at, body }) =>
      "by" in body ? [{ kind, at, by: names.get(body.by) ?? null, reason: body.reason }] : [],
    ),
  };
}

/** What was shown with a question to be answered. Words that are marked are one text. */
function partsOf(view: ReturnType<typeof showQuestion>["view"]) {
  if (view.type !== "spot-problem") return view;
  const { type, words, joined } = view;
  const spaced = words.map((word, at) => (at === 0 || joined.includes(at) ? word : ` ${word}`));
  return { type, text: spaced.join("") };
}

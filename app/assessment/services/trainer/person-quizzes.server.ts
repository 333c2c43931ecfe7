import type { SubmitBody } from "~/assessment/rules/steps";
import type { OwnCompany } from "~/ledger/rules/own";
import { listAttemptsOf } from "~/assessment/queries/person-quizzes";
import type { Store } from "~db/store";
import { titlesFor } from "~/assessment/services/titles.server";
import { certainAndWrong } from "./certain-and-wrong.server";

export interface QuizAttempts {
  activityId: string;
  title: string;
  /** Newest first. */
  attempts: {
    id: string;
    number: number;
    startedAt: Date;
    /** Null while it is open. */
    submittedAt: Date | null;
    /** Whether its time ended it. */
    byClock: boolean;
    /** The latest; of an attempt that was opened again, the one before. */
    score: { points: number; maxPoints: number; basisPoints: number; passed: boolean } | null;
  }[];
}

/** A person's attempts by quiz, and what they were certain of and got wrong. */
export async function personQuizzes(store: Store, company: OwnCompany, personId: string) {
  const owners = { company, personIds: [personId] };
  const rows = await listAttemptsOf(store.read, owners);
  const titles = await titlesFor(store, company);
  const quizzes = new Map<string, QuizAttempts>();
  for (const { id, number, activityId, startedAt, body, ending, grade } of rows) {
    const quiz = quizzes.get(activityId) ?? {
      activityId,
      title: titles.byId(activityId, body.title),
      attempts: [],
    };
    quizzes.set(activityId, quiz);
    const submitted = ending?.kind === "submitted" ? ending : null;
    quiz.attempts.push({
      id,
      number,
      startedAt,
      submittedAt: submitted?.at ?? null,
      byClock: submitted !== null && (submitted.body as SubmitBody).late,
      score: grade && {
        points: grade.points,
        maxPoints: grade.maxPoints,
        basisPoints: grade.basisPoints,
        passed: grade.passed,
      },
    });
  }
  return {
    quizzes: [...quizzes.values()],
    certainAndWrong: (await certainAndWrong(store, owners, rows))(personId),
  };
}

import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import {
  answerQuestion,
  attemptAfter,
  type AskedQuestion,
  type SentAnswer,
} from "~/assessment/rules/attempt";
import type { AnswerFields } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { Step } from "~/assessment/rules/steps";
import type { Employee } from "~/people/rules/actor";
import { notFound, Refusal } from "~/kit/http/refusal";
import { appendSteps, findOwnSitting, findSteps } from "~/assessment/queries/assessment";

interface Input extends Call<Employee> {
  attemptId: string;
  answers: readonly SentAnswer[];
}

/**
 * `superseded` numbers the questions whose stored answer is newer than the one sent; `mistaken` has the answers that were not kept,
 * each with what its author can fix.
 */
export type Saved =
  | { ok: true; superseded: number[]; mistaken: MistakenAnswer[] }
  | { ok: false; reason: "finished" | "time-over" | "too-many-steps" };

interface MistakenAnswer {
  number: number;
  message: string;
  /** As it was sent, in shown positions: for its form, to be fixed there. */
  said: unknown;
}

/**
 * Keeps answers, all of them or none; only one that its author has to fix first is left out. What it returns is on
 * disk. After submission it changes nothing.
 */
export async function saveAnswer({ store, actor, now, attemptId, answers }: Input): Promise<Saved> {
  return store.write(async (tx) => {
    const row = await findOwnSitting(tx, actor, attemptId);
    if (!row) throw notFound("attempt");
    let attempt = attemptAfter(row, await findSteps(tx, row));
    const steps: Step[] = [];
    const superseded: number[] = [];
    const mistaken: MistakenAnswer[] = [];
    if (attempt.submitted) return { ok: false, reason: "finished" };
    for (const { number, fields, certainty = null, clientSeq } of answers) {
      const asked = row.asked[number - 1];
      if (!asked) throw unfit();
      const type = questionType(asked.type);
      const message = type.mistake?.(fields) ?? null;
      if (message !== null) {
        mistaken.push({ number, message, said: type.fromForm(fields) });
        continue;
      }
      const known = attempt.answers.has(asked.questionRevisionId);
      const response = responseTo(asked, fields, known);
      if (response === null) continue;
      const { questionRevisionId } = asked;
      const verdict = answerQuestion(
        attempt,
        { questionRevisionId, response, certainty, clientSeq },
        { startedAt: row.startedAt, now },
      );
      if (verdict.ok) {
        attempt = verdict.attempt;
        if (verdict.step) steps.push(verdict.step);
      } else if (verdict.reason === "superseded") superseded.push(number);
      else if (verdict.reason === "not-asked") throw unfit();
      else return { ok: false, reason: verdict.reason };
    }
    await appendSteps(tx, row, steps);
    return { ok: true, superseded, mistaken };
  });
}

/** The response in the content's own terms; null where nothing was said and nothing had been said before. */
function responseTo(asked: AskedQuestion, fields: AnswerFields, known: boolean): unknown {
  const type = questionType(asked.type);
  const said = type.fromForm(fields);
  if (said === null) return null;
  const shown = type.response.safeParse(said);
  const response = shown.success ? type.fromShown(shown.data, asked.order) : null;
  if (response === null) throw unfit();
  return known || type.isAnswered(response) ? response : null;
}

function unfit(): Refusal {
  return new Refusal(400, m.assessment_attempt_unfit());
}

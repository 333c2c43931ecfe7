import type { Call } from "~/people/services/call";
import { askQuestions } from "~/assessment/rules/ask";
import { lastAsked } from "~/assessment/rules/draw";
import type { Random } from "~/assessment/rules/random";
import { deadlineOf, mayStart, openAttempt, type StartVerdict } from "~/assessment/rules/start";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { enrolledActivity } from "~/learning/services/enrolled-activity.server";
import {
  findAskedBefore,
  findCurrentQuestions,
  findOwnAttempts,
  insertAttempt,
} from "~/assessment/queries/assessment";
import { otherTranslations, quizTranslation } from "./quiz-translation";
import { ownAllowance } from "~/assessment/services/own-allowance.server";

interface Input extends Call<Employee> {
  moduleKey: string;
  activityKey: string;
  random?: Random;
}

export type StartedAttempt = { ok: true; attemptId: string } | Extract<StartVerdict, { ok: false }>;

/** Starts a quiz. Starting again while an attempt is open leads back to that one. */
export async function startAttempt({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  random = Math.random,
}: Input): Promise<StartedAttempt> {
  const rules = await companyRules(store, actor);
  return store.write(async (tx) => {
    const found = await enrolledActivity({ rules, db: tx }, actor, { moduleKey, activityKey });
    if (!found || found.revision.body.kind !== "quiz") throw notFound("quiz");
    const quiz = found.revision.body;
    const activityId = found.activity.id;
    const earlier = await findOwnAttempts(tx, actor, activityId);
    const open = openAttempt(earlier);
    if (open) return { ok: true, attemptId: open.id };

    const { extraPercent, extraAttempts } = await ownAllowance(tx, actor, activityId, earlier);
    const verdict = mayStart({ ...quiz, extraAttempts }, earlier, now);
    if (!verdict.ok) return verdict;
    const seen = lastAsked(await findAskedBefore(tx, actor, activityId));
    const current = await findCurrentQuestions(tx, activityId);
    const place = { moduleKey, activityKey };
    const translation = await quizTranslation(rules, place, () => Promise.resolve(current));
    const also = otherTranslations(rules, place, translation?.id);
    const asked = askQuestions(quiz, current, seen, random).map((question) => ({
      ...question,
      ...(translation && { translation: translation.id }),
      ...(question.type === "fill-gap" && also.length > 0 && { also }),
    }));
    if (asked.length === 0) throw notFound("quiz");
    const attemptId = await insertAttempt(tx, actor, {
      activityId,
      revisionId: found.revision.id,
      number: verdict.number,
      asked,
      startedAt: now,
      deadline: deadlineOf(quiz, extraPercent, now),
    });
    return { ok: true, attemptId };
  });
}

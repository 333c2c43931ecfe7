import type { Call } from "~/people/services/call";
import { allowanceAt, allowanceOf } from "~/assessment/rules/allowances";
import { lastPass } from "~/assessment/rules/start";
import type { Trainer } from "~/people/rules/actor";
import { findAllowances, findQuizTitles } from "~/assessment/queries/allowances";
import { listQuizAttempts } from "~/assessment/queries/person-quizzes";
import { titlesFor } from "~/assessment/services/titles.server";
import { limitedQuizzes } from "./limited-quizzes.server";
import { traineeOf } from "./trainee-attempt.server";

/** What a person was granted for quizzes, and what can be granted. */
export async function showAllowances({
  store,
  actor,
  now,
  key,
  personId,
}: Call<Trainer> & { key: string; personId: string }) {
  const { company, person } = await traineeOf({ store, actor, now, key, personId });
  const rows = await findAllowances(store.read, person);
  const titles = await findQuizTitles(
    store.read,
    rows.flatMap(({ activityId }) => activityId ?? []),
  );
  const inWords = await titlesFor(store, person);
  const quizzes = await limitedQuizzes(store, person);
  const attempts = (await listQuizAttempts(store.read, person)).map(
    ({ id, number, activityId, ending, grade }) => ({
      id,
      number,
      activityId,
      submittedAt: ending?.kind === "submitted" ? ending.at : null,
      passed: ending?.kind === "submitted" && grade?.passed === true,
    }),
  );
  const extraAt = (activityId: string) =>
    allowanceAt(
      activityId,
      rows,
      lastPass(attempts.filter((one) => one.activityId === activityId))?.submittedAt ?? null,
    ).extraAttempts;
  return {
    company: { key: company.key, name: company.name, timeZone: company.timeZone },
    person: { id: person.id, name: person.name, givenName: person.givenName },
    extraPercent: allowanceOf(rows, null).extraPercent,
    /** Newest first. */
    granted: rows.toReversed().map(({ id, kind, amount, activityId, reason, by, at }) => {
      const quiz = activityId && inWords.byId(activityId, titles.get(activityId) ?? "");
      return { id, kind, amount, quiz, reason, by, at };
    }),
    quizzes: quizzes.map((quiz) => ({
      ...quiz,
      title: inWords.byId(quiz.activityId, quiz.title),
      extra: extraAt(quiz.activityId),
    })),
  };
}

export type AllowancesView = Awaited<ReturnType<typeof showAllowances>>;

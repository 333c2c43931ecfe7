import { allowanceOf } from "~/domain/assessment/allowances";
import type { Trainer } from "~/domain/people/actor";
import { findQuizTitles, listAllowances } from "~db/queries/allowances";
import type { Store } from "~db/store";
import { limitedQuizzes } from "./limited-quizzes.server";
import { traineeOf } from "./trainee-attempt.server";

/** What a person was granted for quizzes, and what can be granted. */
export async function showAllowances({
  store,
  actor,
  key,
  personId,
}: {
  store: Store;
  actor: Trainer;
  key: string;
  personId: string;
}) {
  const { company, person, owner } = await traineeOf({ store, actor, key, personId });
  const rows = await listAllowances(store.read, owner);
  const titles = await findQuizTitles(
    store.read,
    rows.flatMap(({ activityId }) => activityId ?? []),
  );
  const quizzes = await limitedQuizzes(store, owner);
  return {
    company: { key: company.key, name: company.name, timeZone: company.timeZone },
    person: { id: person.id, name: person.name, givenName: person.givenName },
    extraPercent: allowanceOf(rows).extraPercent,
    /** Newest first. */
    granted: rows.toReversed().map(({ id, kind, amount, activityId, reason, by, at }) => {
      const quiz = activityId === null ? null : (titles.get(activityId) ?? "a quiz");
      return { id, kind, amount, quiz, reason, by, at };
    }),
    quizzes: quizzes.map((quiz) => ({
      ...quiz,
      extra: allowanceOf(rows.filter(({ activityId }) => activityId === quiz.activityId))
        .extraAttempts,
    })),
  };
}

export type AllowancesView = Awaited<ReturnType<typeof showAllowances>>;

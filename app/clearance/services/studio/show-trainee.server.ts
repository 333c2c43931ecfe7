import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import { pendingAbout } from "~/clearance/services/sign-offs/pending/show.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { personQuizzes } from "~/assessment/services/trainer/person-quizzes.server";

/** One person of a company that the trainer is engaged with: where they stand, the evidence, their quizzes, and what happened. */
export async function showTrainee({
  store,
  actor,
  now,
  key,
  personId,
}: Call<Trainer> & { key: string; personId: string }) {
  const company = await engagedCompany({ store, actor, now, key });
  const view = await showPerson({ store, company, personId, now });
  const { person, today, programmes, history } = view;
  const quizzes = await personQuizzes(store, company, personId);
  const pending = await pendingAbout({ store, actor, now }, company, personId);
  return { person, company: view.company, today, programmes, history, pending, ...quizzes };
}

export type TraineeView = Awaited<ReturnType<typeof showTrainee>>;

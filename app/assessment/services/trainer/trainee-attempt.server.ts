import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import { findOwnAttempt } from "~/assessment/queries/assessment";
import { findEmployees } from "~/people/queries/employees";

/** One attempt at a quiz, as a trainer names it: by company, person and its own id. */
export interface AttemptPlace {
  key: string;
  personId: string;
  attemptId: string;
}

/** One employee of a company that the trainer is engaged with; anybody else does not exist here. */
export async function traineeOf({
  store,
  actor,
  now,
  key,
  personId,
}: Call<Trainer> & Pick<AttemptPlace, "key" | "personId">) {
  const company = await engagedCompany({ store, actor, now, key });
  const [person] = await findEmployees(store.read, {
    company,
    personIds: [personId],
  });
  if (!person) throw notFound("person");
  return { company, person };
}

/** An attempt of theirs at a quiz. */
export async function traineeAttempt({
  store,
  actor,
  now,
  attemptId,
  ...place
}: Call<Trainer> & AttemptPlace) {
  const found = await traineeOf({ store, actor, now, ...place });
  const row = await findOwnAttempt(store.read, found.person, attemptId);
  if (!row || row.body.kind !== "quiz") throw notFound("attempt");
  return { ...found, row, quiz: row.body };
}

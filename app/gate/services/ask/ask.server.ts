import { companyRules } from "~/curriculum/services/company-rules.server";
import { findEmployeesByAddress } from "~/gate/queries/employees";
import { answerOf, type Answer } from "~/gate/rules/answer";
import type { Question } from "~/gate/rules/question";
import { standingsByPerson } from "~/gate/services/standings-by-person.server";
import { emailAddress } from "~/kit/text/email-address";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";

interface Asking {
  store: Store;
  company: OwnCompany;
  now: Date;
}

/** May this person do this on this channel now? Everyone the company doesn’t have is nobody: the answer is no. */
export async function ask(asking: Asking, question: Question): Promise<Answer> {
  const [answer] = await askAll(asking, [question]);
  if (!answer) throw new Error("A question without an answer.");
  return answer;
}

/** The same of many, in their order, with as many queries as for one. */
export async function askAll(
  { store, company, now }: Asking,
  questions: readonly Question[],
): Promise<Answer[]> {
  const rules = await companyRules(store, company);
  const emails = new Set(questions.flatMap(({ person }) => emailAddress(person) ?? []));
  const people = await findEmployeesByAddress(store.fresh, company, [...emails]);
  const personIds = people.map(({ id }) => id);
  const some = { company, personIds };
  const standings = await standingsByPerson(store.fresh, some, { rules, now });
  const byEmail = new Map(people.map(({ id, email }) => [email, standings.get(id)]));
  return questions.map((question) => {
    const email = emailAddress(question.person);
    const found = email === null ? undefined : byEmail.get(email);
    return answerOf(found ? { channels: rules.channels, standings: found } : null, question, now);
  });
}

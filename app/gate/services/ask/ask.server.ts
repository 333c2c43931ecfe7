import { standingsForGate } from "~/clearance/services/standing/kept-for-gate.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { answerOf, type Answer } from "~/gate/rules/answer";
import type { Question } from "~/gate/rules/question";
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
  const standings = await standingsForGate(store, { company, emails: [...emails] }, { rules, now });
  return questions.map((question) => {
    const email = emailAddress(question.person);
    const found = email === null ? undefined : standings.get(email);
    return answerOf(found ? { channels: rules.channels, standings: found } : null, question, now);
  });
}

/** Answers to many, each with what was asked. Named one by one: spreading both took an eighth of a batch’s time. */
export function saidOf(questions: readonly Question[], answers: readonly Answer[]) {
  return {
    answers: answers.map((answer, at) => {
      const { person, channel, action } = questions[at]!;
      const { allowed, level, conditions, reasons, validUntil, checkedAt } = answer;
      return {
        person,
        channel,
        action,
        allowed,
        level,
        conditions,
        reasons,
        validUntil,
        checkedAt,
      };
    }),
  };
}

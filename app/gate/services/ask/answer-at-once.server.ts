import { hashInHeader, isUseToNote } from "~/directory/services/tokens/token-hash.server";
import { findApiToken } from "~/gate/queries/tokens";
import { questionIn, questionsIn } from "~/gate/rules/question";
import { scopesIn } from "~/gate/rules/scopes";
import { jsonIn } from "~/kit/http/json";
import type { Store } from "~db/store";
import { ask, askAll, saidOf } from "./ask.server";

interface AtOnce {
  /** The header. */
  authorization: string;
  now: Date;
  /** An address’s query, or the body that was sent. */
  question: URLSearchParams | Buffer;
}

/**
 * The body of the answer to a question, or to many, that nothing is wrong with. Null for all else, of which nothing was done: also where
 * it is to be noted that the token is used.
 */
export async function answerAtOnce(
  store: Store,
  { authorization, now, question }: AtOnce,
): Promise<object | null> {
  const hash = hashInHeader(authorization);
  if (hash === null) return null;
  try {
    const company = await findApiToken(store.fresh, hash, now);
    if (!company || isUseToNote(company, now) || !scopesIn(company.scopes).includes("gate"))
      return null;
    const asking = { store, company, now };
    if (question instanceof URLSearchParams) return await ask(asking, questionIn(question));
    const questions = questionsIn(jsonIn(question.toString()));
    return saidOf(questions, await askAll(asking, questions));
  } catch {
    // The long way does it again, and says what is wrong.
    return null;
  }
}

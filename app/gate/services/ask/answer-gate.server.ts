import { questionIn, questionsIn } from "~/gate/rules/question";
import { bodyOf, type Caller } from "~/gate/services/http/api.server";
import { ask, askAll, saidOf } from "./ask.server";

/** One question, by its address. */
export async function answerOne(caller: Caller) {
  return await ask(caller, questionIn(caller.query));
}

/** Many, each answered with what it was. */
export async function answerMany(caller: Caller) {
  const questions = questionsIn(await bodyOf(caller));
  return saidOf(questions, await askAll(caller, questions));
}

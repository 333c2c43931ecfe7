import type { AskedQuestion, SentAnswer } from "~/assessment/rules/attempt";
import { questionType } from "~/assessment/rules/question-types/registry";
import { findQuestionBodies } from "~/assessment/queries/assessment";
import type { Store } from "~db/store";

/** What a form would send for the questions of an attempt, each answered rightly or wrongly. */
export async function fieldsFor(
  store: Store,
  asked: readonly AskedQuestion[],
  rightly: (number: number) => boolean,
): Promise<SentAnswer[]> {
  const ids = asked.map(({ questionRevisionId }) => questionRevisionId);
  const bodies = await findQuestionBodies(store.read, ids);
  return asked.map(({ questionRevisionId, type: name, order }, index) => {
    const type = questionType(name);
    const content = type.content.parse(bodies.get(questionRevisionId)?.content);
    const response = rightly(index + 1) ? type.right(content) : type.wrong(content);
    return {
      number: index + 1,
      fields: type.toForm(type.toShown(response, order)),
      clientSeq: null,
    };
  });
}

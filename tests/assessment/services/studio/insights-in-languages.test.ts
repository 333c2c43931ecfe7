import { expect, test } from "vitest";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { showAttempt } from "~/assessment/services/show-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { quizFigures } from "~/assessment/services/trainer/insights/quiz-figures.server";
import { showInsights } from "~/assessment/services/trainer/insights/show-insights.server";
import { showQuestionInsight } from "~/assessment/services/trainer/insights/show-question.server";
import { inLanguage } from "~/kit/language/in-language.server";
import type { Language } from "~/kit/language/language";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { aLearner, twoCompaniesFolder } from "../../../support/clearance/cleared-people";
import { aLibrary } from "../../../support/content/a-library";
import { SHIPPED_QUIZ, SHIPPED_QUIZ_DE } from "../../../support/questions/a-quiz-in-german";
import { eachEngine } from "../../../support/harness/engines";
import { aTrainer, NOON } from "../../../support/makers";
import type { Store } from "~db/store";

const PLACE = { moduleKey: "reply", activityKey: "quiz" };
const DRAFT = 4;

async function aTaughtQuiz(store: Store) {
  const folder = new Map([
    ...twoCompaniesFolder(),
    ["modules/reply/quiz.yaml", SHIPPED_QUIZ],
    ["modules/reply/quiz.de.yaml", SHIPPED_QUIZ_DE],
  ]);
  const { company } = await aLibrary(store, folder);
  const trainer = { store, actor: await aTrainer(store, [company]), now: NOON };
  /** Sits the quiz in a language and marks in its draft the words that begin like these. */
  const marks = async (name: string, language: Language, begun: readonly string[]) => {
    const call = { store, actor: await aLearner(store, company, name), now: NOON };
    const started = await inLanguage(language, () => startAttempt({ ...call, ...PLACE }));
    if (!started.ok) throw new Error("It should have begun.");
    const { attemptId } = started;
    const open1 = await showAttempt({ ...call, ...PLACE, attemptId, part: null });
    if (open1.finished) throw new Error("It should be open.");
    const words = open1.shown.flatMap(({ view }) => ("words" in view ? view.words : []));
    const marked = words.flatMap((word, index) =>
      begun.some((one) => word.startsWith(one)) ? [String(index)] : [],
    );
    expect(marked).toHaveLength(begun.length);
    const answer = { number: DRAFT, fields: { "": marked }, clientSeq: null };
    await saveAnswer({ ...call, attemptId, answers: [answer] });
    await submitAttempt({ ...call, attemptId });
  };
  return { trainer, marks };
}

eachEngine("insights over people who are asked in several languages", (open) => {
  test("what is marked in a translated draft finds the original’s problems, and a false alarm is in its own words", async () => {
    const store = await open();
    const { trainer, marks } = await aTaughtQuiz(store);
    await marks("Maya", "de", ["danke", "für", "deine", "Nachricht", "repariere"]);
    await marks("Olu", "en", ["always", "happy"]);
    const asked = { questionKey: "draft", number: null, companyKey: null };
    const { parts, figures } = await showQuestionInsight({ ...trainer, ...PLACE, ...asked });
    expect(figures).toMatchObject({ answered: 2 });
    const found = { right: true };
    const missed = { right: false };
    expect(parts).toMatchObject([
      { text: ["thank you for reaching out."], options: [{ ...found, count: 1 }, { count: 1 }] },
      { text: ["always happy to help."], options: [{ count: 1 }, { ...missed, count: 1 }] },
      { options: [], others: [{ text: ["repariere"], count: 1 }] },
    ]);
  });

  test("the wrong choice that most people made counts every language", async () => {
    const store = await open();
    const { trainer, marks } = await aTaughtQuiz(store);
    for (const name of ["Anna", "Ben", "Cem"]) await marks(name, "de", ["immer", "gern"]);
    for (const name of ["Dora", "Edi"]) await marks(name, "en", ["always", "happy", "help"]);
    const page = { companyKey: null, moduleKey: null, versions: "current" as const, page: 1 };
    const { questions } = await showInsights({ ...trainer, ...page });
    expect(questions.find(({ key }) => key === "draft")?.wrongMost).toMatchObject({ count: 5 });
    const figures = await quizFigures({ ...trainer, ...PLACE });
    expect(figures["draft"]).toMatchObject({ answered: 5, right: 0, attention: ["mostly-wrong"] });
    expect(figures["gap"]).toMatchObject({ answered: 0, tooFew: true });
    expect(await quizFigures({ ...trainer, ...PLACE, moduleKey: "tone" })).toEqual({});
    const stranger = { ...trainer, actor: await aTrainer(store, []) };
    expect(await quizFigures({ ...stranger, ...PLACE })).toEqual({});
  });
});

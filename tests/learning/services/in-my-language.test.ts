import { expect, test } from "vitest";
import { inLanguage } from "~/kit/language/in-language.server";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { showAttempt } from "~/assessment/services/show-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { findForEmployee } from "~/search/services/employee.server";
import { publishContent } from "~/authoring/services/folder/publish-content.server";
import { showActivity } from "~/learning/services/show-activity.server";
import { showModule } from "~/learning/services/show-module.server";
import { showPolicy } from "~/learning/services/show-policy.server";
import { showResult } from "~/learning/services/quiz/show-result.server";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import type { Language } from "~/kit/language/language";
import type { Store } from "~db/store";
import { POLICY } from "../../support/content/a-content-folder";
import { aLibrary } from "../../support/content/a-library";
import { SHIPPED_QUIZ, SHIPPED_QUIZ_DE } from "../../support/questions/a-quiz-in-german";
import { aLearner, twoCompaniesFolder } from "../../support/clearance/cleared-people";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";

const QUIZ = "modules/reply/quiz.yaml";
const QUIZ_DE = "modules/reply/quiz.de.yaml";
const POLICY_DE = "companies/harbour-and-pine/policy/2026.1.de.md";
const MODULE_DE = "modules/reply/module.de.yaml";
const PLACE = { moduleKey: "reply", activityKey: "quiz" };

const policyInGerman = POLICY.replace(
  /---[^]*---/,
  "---\ntitle: Richtlinie\nchange: Erste Version.\n---",
)
  .replace("## Who may speak", "## Wer sprechen darf")
  .replace("Those who are cleared, at", "Alle mit einer Freigabe, bei");

const folder = (more: Readonly<Record<string, string>> = {}) =>
  new Map([...twoCompaniesFolder(), [QUIZ, SHIPPED_QUIZ], ...Object.entries(more)]);

async function taught(store: Store, more: Readonly<Record<string, string>>) {
  const { company } = await aLibrary(store, folder(more));
  const maya = await aLearner(store, company, "Maya");
  return { maya, call: { store, actor: maya, now: NOON } };
}

eachEngine("what is read and asked in somebody’s language", (open) => {
  test("a quiz is asked in the language in which it was begun, to its end", async () => {
    const store = await open();
    const { call } = await taught(store, { [QUIZ_DE]: SHIPPED_QUIZ_DE });
    const inGerman = <T>(work: () => Promise<T>) => inLanguage("de", work);
    const overview = await inGerman(() => showActivity({ ...call, ...PLACE }));
    expect(overview).toMatchObject({
      quiz: { title: "Antworten: Quiz", language: "de", why: null },
    });
    const started = await inGerman(() => startAttempt({ ...call, ...PLACE }));
    if (!started.ok) throw new Error("It should have begun.");
    const { attemptId } = started;
    const at = { ...call, ...PLACE, attemptId };
    // Whatever language it is looked at in, and whatever is published meanwhile.
    const other = folder({ [QUIZ_DE]: SHIPPED_QUIZ_DE.replace("Antworten: Quiz", "Anders") });
    await publishContent({ store, files: other, program: "two", now: NOON });
    const open1 = await showAttempt({ ...at, part: null });
    expect(open1).toMatchObject({ title: "Antworten: Quiz", language: "de" });
    expect(JSON.stringify(open1)).toContain("Der Bote war wieder einmal zu spät.");
    expect(JSON.stringify(open1)).not.toContain("courier");
    const view = open1.finished ? null : open1;
    const words = view!.shown.flatMap(({ view }) => ("words" in view ? view.words : []));
    const marked = words.flatMap((word, index) =>
      ["danke", "für", "deine", "Nachricht", "immer", "gern"].some((one) => word.startsWith(one))
        ? [String(index)]
        : [],
    );
    const answers = [
      { number: 1, fields: { "": ["0"] } },
      { number: 2, fields: { "0": ["0"], "1": ["1"], "2": ["0"], "3": ["1"] } },
      { number: 3, fields: { "0": ["drei"] } },
      { number: 4, fields: { "": marked } },
    ].map((answer) => ({ ...answer, clientSeq: null }));
    await saveAnswer({ ...call, attemptId, answers });
    const score = await submitAttempt({ ...call, attemptId });
    expect(score).toMatchObject({ points: 7, maxPoints: 7, passed: true });
    const result = await showResult(at);
    expect(result).toMatchObject({ title: "Antworten: Quiz", language: "de" });
    expect(JSON.stringify(result)).toContain("Das fängt dort an, wo Jo gerade ist.");
  });

  test("an answer that is typed counts the same in whichever language the quiz is asked", async () => {
    const store = await open();
    const { call } = await taught(store, { [QUIZ_DE]: SHIPPED_QUIZ_DE });
    const started = await startAttempt({ ...call, ...PLACE });
    if (!started.ok) throw new Error("It should have begun.");
    const { attemptId } = started;
    const answers = [{ number: 3, fields: { "0": ["drei"] }, clientSeq: null }];
    await saveAnswer({ ...call, attemptId, answers });
    expect(await showAttempt({ ...call, ...PLACE, attemptId, part: null })).toMatchObject({
      title: "Replying: quiz",
      language: "en",
    });
    expect(await submitAttempt({ ...call, attemptId })).toMatchObject({ points: 2 });
  });

  test("a quiz is asked in English where it is not translated, or has moved on", async () => {
    const store = await open();
    const { call } = await taught(store, { [QUIZ_DE]: SHIPPED_QUIZ_DE });
    const overview = async (language: Language) => {
      const page = await inLanguage(language, () => showActivity({ ...call, ...PLACE }));
      return page.kind === "quiz" ? { language: page.quiz.language, why: page.quiz.why } : null;
    };
    expect(await overview("fr")).toEqual({ language: "en", why: "none" });
    expect(await overview("en")).toEqual({ language: "en", why: null });
    const moved = SHIPPED_QUIZ.replace("I can see why.", "I do see why.");
    const files = folder({ [QUIZ]: moved, [QUIZ_DE]: SHIPPED_QUIZ_DE });
    await publishContent({ store, files, program: "two", now: NOON });
    expect(await overview("de")).toEqual({ language: "en", why: "outdated" });
  });

  test("what is translated is found by both of its titles, and called by the reader’s", async () => {
    const store = await open();
    const { call } = await taught(store, { [QUIZ_DE]: SHIPPED_QUIZ_DE });
    for (const query of ["Antworten", "Replying"]) {
      const found = await inLanguage("de", () => findForEmployee({ ...call, query }));
      expect(found.map(({ item }) => item.title)).toContain("Antworten: Quiz");
    }
  });

  test("a module says what it is about in the reader’s language, until it says something else", async () => {
    const store = await open();
    const german = `title: Antworten
summary: Wie man antwortet.
objectives:
  reply.acknowledge: Nennt zuerst das Problem
`;
    const { call } = await taught(store, { [MODULE_DE]: german });
    const reads = (language: Language) =>
      inLanguage(language, () => showModule({ ...call, moduleKey: "reply" }));
    expect(await reads("de")).toMatchObject({
      title: "Antworten",
      summary: "Wie man antwortet.",
      objectives: ["Nennt zuerst das Problem"],
    });
    expect(await reads("fr")).toMatchObject({ title: "Replying" });
    const changed = [...folder({ [MODULE_DE]: german })].map(
      ([path, text]) => [path, text.replace("How to reply.", "How to reply well.")] as const,
    );
    const { now } = call;
    await publishContent({ store, files: new Map(changed), program: "two", now });
    expect(await reads("de")).toMatchObject({ title: "Replying", summary: "How to reply well." });
  });

  test("a policy is read in the reader’s language, and what is signed is the version", async () => {
    const store = await open();
    const { maya, call } = await taught(store, { [POLICY_DE]: policyInGerman });
    const reads = (language: Language) =>
      inLanguage(language, () => showPolicy({ store, actor: maya, version: null }));
    const german = await reads("de");
    expect(german).toMatchObject({ title: "Richtlinie", language: "de", why: null });
    expect(german?.tree).toContain("Alle mit einer Freigabe");
    const english = await reads("en");
    expect(english).toMatchObject({ id: german?.id, title: "Social media policy", why: null });
    expect(await reads("es")).toMatchObject({ language: "en", why: "none" });
    const { now } = call;
    const without = await publishContent({ store, files: folder(), program: "two", now });
    expect(without).toMatchObject({ ok: true, revisions: 1 });
    expect(await reads("de")).toMatchObject({ language: "en", why: "none" });
  });
});

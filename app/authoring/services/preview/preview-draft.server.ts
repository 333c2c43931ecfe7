import { m } from "~/kit/language/m";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import type { Mistake } from "~/kit/yaml/mistakes";
import { readQuiz } from "~/assessment/rules/content/read-quiz";
import { renderLesson } from "~/curriculum/rules/markdoc/render";
import { factsIn, titleIn } from "~/curriculum/rules/content/text-facts";
import type { Render } from "~/assessment/rules/question-types/question-type";
import { activityPath } from "~/authoring/queries/activity-file";
import { readLongTexts } from "~/authoring/services/library/read-texts.server";
import { libraryProblems } from "~/authoring/services/library/problems.server";
import {
  moduleInWriting,
  type ModuleInWriting,
} from "~/authoring/services/structure/module-in-writing.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { contextOf } from "~/learning/services/lesson/rendered-lesson.server";
import { findDrafts } from "~/authoring/queries/drafts";
import type { Store } from "~db/store";
import { heavily } from "~/kit/heavy/heavily.server";
import { fileAt } from "~/curriculum/rules/content-paths";
import { practisedPreview } from "./practised-preview";
import { questionsWithKey } from "./quiz-with-key";

export interface DraftToShow {
  path: string;
  text: string;
  savedAt: Date;
  savedBy: string;
  problems: readonly Mistake[];
  module: Pick<ModuleInWriting, "title" | "objectives">;
}

/** The draft of an activity, with its problems; null if it has none. */
export async function draftOf(
  store: Store,
  { moduleKey, activityKey }: { moduleKey: string; activityKey: string },
): Promise<DraftToShow | null> {
  const path = await activityPath(store.read, moduleKey, activityKey);
  const drafts = await findDrafts(store.read);
  const draft = drafts.find((one) => one.path === path);
  if (!draft) return null;
  const module = await moduleInWriting(store.read, moduleKey);
  await readLongTexts([draft]);
  const { text, savedAt, savedByName: savedBy } = draft;
  return {
    path,
    text,
    savedAt,
    savedBy,
    problems: (await libraryProblems(store, drafts)).get(path) ?? [],
    module: module ?? { title: moduleKey, objectives: new Map() },
  };
}

const unheard = () => undefined;

const quizIn = heavily(
  "read-quiz",
  ({ text, objectives }: { text: string; objectives: string[] }) =>
    readQuiz("quiz", text, { objectives, headings: new Map() }, unheard),
);

const practisedIn = heavily(
  "read-practised",
  async ({ kind, text }: { kind: "practice" | "scenario"; text: string }) => {
    const around = { objectives: null };
    const { readPractice } = await import("~/practice/rules/content/read-practice");
    const { readScenario } = await import("~/practice/rules/scenario/read-scenario");
    const read = kind === "practice" ? readPractice : readScenario;
    const body = read("", text, around, unheard)?.body;
    return body?.kind === "practice" || body?.kind === "scenario" ? body : null;
  },
);

/** A draft as a company would meet it, as far as it can be read. */
export async function previewDraft(
  draft: DraftToShow,
  { rules, text }: { rules: CompanyRules; text: Render },
) {
  const { path, savedAt, savedBy, problems, module } = draft;
  const facts = factsIn(path, draft.text);
  const { minutes, lead } = facts;
  const page = {
    draft: { savedAt, savedBy, problems: problems.map(({ line, message }) => ({ line, message })) },
    title: titleIn(path, draft.text) ?? m.authoring_preview_untitled(),
    minutes: typeof minutes === "number" ? minutes : null,
  };
  if (path.endsWith(".md")) {
    const { source } = readMarkdoc(draft.text, unheard);
    return {
      ...page,
      kind: "lesson" as const,
      lead: typeof lead === "string" ? lead : "",
      source,
      tree: JSON.stringify(treeOf(source, rules)),
    };
  }
  const kind = fileAt(path)?.kind;
  const objectives = Object.fromEntries(module.objectives);
  if (kind === "practice" || kind === "scenario") {
    const read = await practisedIn({ kind, text: draft.text });
    const shown = read && practisedPreview(read, { rules, text, objectives });
    return { ...page, ...(shown ?? { kind, set: null, scenario: null }) };
  }
  const quiz = await quizIn({ text: draft.text, objectives: [...module.objectives.keys()] });
  const body = quiz?.body.kind === "quiz" ? quiz.body : null;
  return {
    ...page,
    kind: "quiz" as const,
    passBasisPoints: body?.passBasisPoints ?? 0,
    questions: body && quiz ? questionsWithKey(body, quiz.questions, text, objectives) : [],
    fixed: 0,
  };
}

/** What cannot be rendered is shown as nothing; its problems say why. */
function treeOf(source: string, rules: CompanyRules) {
  const context = contextOf(rules);
  try {
    return renderLesson({ source, context, checks: {} }).tree;
  } catch {
    return [];
  }
}

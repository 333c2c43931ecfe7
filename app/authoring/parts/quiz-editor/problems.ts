import { m } from "~/kit/language/m";
import { quoted } from "~/authoring/parts/editor/quoted";
import { numberText } from "~/kit/text/amounts";
import type { ShapeFound } from "~/kit/yaml/explain-issue";
import type { Report } from "~/kit/yaml/mistakes";
import {
  checkQuiz,
  type QuizFound,
  type QuizSurroundings,
} from "~/assessment/rules/content/check-quiz";
import { questionTitle } from "~/assessment/rules/content/question-title";
import type { QuizDocument, QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import {
  controlId,
  controlsOf,
  isMapping,
  SETTING_WORDS,
  SETTINGS,
  type Control,
} from "./fields/controls";

/** Something to fix, with the control that it is about. */
export interface QuizProblem {
  control: string;
  /** Null for one of the quiz itself. */
  question: string | null;
  line: number;
  where: string;
  words: string;
  /** Nothing is written there yet: no mistake, only not done. */
  unwritten: boolean;
}

/** The id of the textarea with the source, where what no control is for can be fixed. */
export const SOURCE_ID = "quiz-source";

/** What the checks say to people who write source, put for people who see a form instead. */
const PLAIN: {
  [Code in QuizFound["code"]]: (found: Extract<QuizFound, { code: Code }>) => string;
} = {
  "no-objective": m.authoring_problems_quiz_objective,
  "no-section": m.authoring_problems_quiz_reread,
  "key-taken": m.authoring_problems_quiz_key,
  "draws-too-many": m.authoring_problems_quiz_draw,
  "points-too-few": m.authoring_problems_quiz_points,
  "critical-unsure": m.authoring_problems_quiz_critical,
  "held-back-always": m.authoring_problems_quiz_held_back,
};

/** Everything wrong in a document, in the order of its text. `text` is what it is written as. */
export function quizProblems(
  document: QuizDocument,
  text: string,
  around: QuizSurroundings,
): QuizProblem[] {
  if (!document.readable) return unreadableProblems(document.mistakes);
  return problemsFound((report) => checkQuiz(text, around, report), {
    plain: PLAIN,
    isBlank: (at) => isBlank(document, at),
    placeOf: (at) => placeOf(document, at),
  });
}

/** Why a text can’t be taken apart. That can be fixed in its source only. */
export function unreadableProblems(
  mistakes: readonly { line: number; message: string }[],
): QuizProblem[] {
  return mistakes.map(({ line, message }) => {
    const where = m.authoring_problems_line({ line: numberText(line) });
    const words = quoted(message);
    return { control: SOURCE_ID, question: null, line, where, words, unwritten: false };
  });
}

/** How what a check found in a file is said beside a form. */
interface InForm {
  /** What is found, by its code, put for people who see a form. */
  plain: Readonly<Record<string, (found: never) => string>>;
  /** Whether an empty text stands there. */
  isBlank(at: readonly PropertyKey[]): boolean;
  placeOf(at: readonly PropertyKey[]): Pick<QuizProblem, "control" | "question" | "where">;
}

/** Everything that a check of a file reports, in the order of its text, each at the control that it is about. */
export function problemsFound(
  check: (report: Report) => unknown,
  { plain, isBlank, placeOf }: InForm,
): QuizProblem[] {
  const found: { line: number; message: string; at: readonly PropertyKey[]; open: boolean }[] = [];
  check((line, message, at = [], { found: what, as, mild } = {}) => {
    const open = isOpen(what as ShapeFound | undefined) || isBlank(at);
    const inForm = what && Object.hasOwn(plain, what.code) ? plain[what.code] : undefined;
    // Its control says what it is called.
    const words = inForm?.(what as never) ?? as?.(m.authoring_problems_this()) ?? message;
    const said = mild ? `${m.authoring_problems_consider()} ${words}` : words;
    found.push({ line, message: said, at, open });
  });
  const open = found.filter((one) => one.open).map(({ at }) => pathWords(at));
  // That two texts are the same says nothing while both are empty.
  const follows = (at: readonly PropertyKey[]) =>
    at.length > 2 && open.some((path) => path.startsWith(`${pathWords(at)} `));
  const problems = found
    .filter((one) => one.open || !follows(one.at))
    .sort((a, b) => a.line - b.line)
    .map(({ line, message, at, open }): QuizProblem => {
      const words = open ? m.authoring_problems_to_fill_in() : quoted(message);
      return { line, words, unwritten: open, ...placeOf(at) };
    });
  const said = new Set<string>();
  return problems.filter(({ control, words }) => {
    const before = said.size;
    return said.add(`${control} ${words}`).size > before;
  });
}

function isOpen(found: ShapeFound | undefined): boolean {
  return found?.code === "missing" || found?.code === "empty";
}

/** Whether an empty text stands there. */
function isBlank({ questions }: QuizModel, [name, index, ...path]: readonly PropertyKey[]) {
  if (name !== "questions" || typeof index !== "number") return false;
  const held = path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    questions[index]?.value,
  );
  return typeof held === "string" && held.trim() === "";
}

function pathWords(path: readonly PropertyKey[]): string {
  return path.map(String).join(" ");
}

function placeOf(model: QuizModel, at: readonly PropertyKey[]) {
  const [name, index, ...path] = at;
  const number = typeof index === "number" ? index : -1;
  const question = name === "questions" ? model.questions[number] : undefined;
  if (!question) return settingPlace(at);
  const control = nearest(controlsOf(question.value), path);
  const shown = numberText(number + 1);
  return {
    control: controlId(question.id, control?.path ?? []),
    question: question.id,
    where: control
      ? m.authoring_questions_number_at({ number: shown, control: control.words })
      : m.authoring_questions_number({ number: shown }),
  };
}

function settingPlace(at: readonly PropertyKey[]) {
  const name = String(at[0] ?? "");
  const words = Object.entries(SETTING_WORDS).find(([known]) => known === name)?.[1]();
  const path = name === "draw" ? at : at.slice(0, 1);
  const control = words === undefined ? SOURCE_ID : controlId(SETTINGS, path);
  return { control, question: null, where: words ?? m.authoring_quiz_editor_the_quiz() };
}

/** The control for this place in the question, else that of the nearest thing around it. */
export function nearest(
  controls: readonly Control[],
  path: readonly PropertyKey[],
): Control | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const wanted = pathWords(path.slice(0, length));
    const found = controls.find((control) => pathWords(control.path) === wanted);
    if (found) return found;
  }
  return undefined;
}

/** What is said at a control. */
export interface ControlProblem {
  words: string;
  unwritten: boolean;
}

export function byControl(problems: readonly QuizProblem[]): ReadonlyMap<string, ControlProblem> {
  const found = new Map<string, ControlProblem>();
  for (const { control, words, unwritten } of problems) {
    const before = found.get(control);
    if (!before) found.set(control, { words, unwritten });
    else found.set(control, { words: `${before.words} ${words}`, unwritten: false });
  }
  return found;
}

/** What a question is called in a list: the beginning of its stem, else its key. */
export function titleOf(question: unknown): string {
  if (!isMapping(question)) return m.authoring_questions_not_question();
  return questionTitle(question) ?? m.authoring_questions_no_text();
}

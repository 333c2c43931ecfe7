import { checkQuiz, type QuizSurroundings } from "~/content/check-quiz";
import type { QuizDocument, QuizModel } from "~/content/quiz-document/quiz-document";
import { controlId, controlsOf, isHeld, SETTING_WORDS, SETTINGS, type Control } from "./controls";

/** Something to mend, with the control that it is about. */
export interface Problem {
  control: string;
  /** Null for one of the quiz itself. */
  question: string | null;
  line: number;
  where: string;
  words: string;
}

/** The id of the textarea with the source, where what no control is for can be mended. */
export const SOURCE_ID = "quiz-source";

/** Everything wrong in a document, in the order of its text. `text` is what it is written as. */
export function problemsOf(
  document: QuizDocument,
  text: string,
  around: QuizSurroundings,
): Problem[] {
  if (!document.readable)
    return document.mistakes.map(({ line, message }) => {
      const where = `Line ${line}`;
      return { control: SOURCE_ID, question: null, line, where, words: inWords(message) };
    });
  const found: { line: number; message: string; at: readonly PropertyKey[] }[] = [];
  checkQuiz(text, around, (line, message, at = []) => found.push({ line, message, at }));
  const open = found.filter(({ message }) => isUnwritten(message)).map(({ at }) => pathWords(at));
  return found
    .filter(({ at, message }) => {
      const follows = open.some((path) => path.startsWith(`${pathWords(at)} `));
      return isUnwritten(message) || at.length === 0 || !follows;
    })
    .map(({ line, message, at }) => ({ line, words: inWords(message), ...placeOf(document, at) }));
}

function pathWords(path: readonly PropertyKey[]): string {
  return path.map(String).join(" ");
}

/** What is said of a text that is still to be written. */
function isUnwritten(message: string): boolean {
  return /is missing\. Add|is empty/.test(message);
}

function placeOf(model: QuizModel, at: readonly PropertyKey[]) {
  const [name, index, ...path] = at;
  const number = typeof index === "number" ? index : -1;
  const question = name === "questions" ? model.questions[number] : undefined;
  if (!question) return settingPlace(at);
  const control = nearest(controlsOf(question.value), path);
  const words = control ? `: ${control.words}` : "";
  return {
    control: controlId(question.id, control?.path ?? []),
    question: question.id,
    where: `Question ${number + 1}${words}`,
  };
}

function settingPlace(at: readonly PropertyKey[]) {
  const name = String(at[0] ?? "");
  const words = Object.entries(SETTING_WORDS).find(([known]) => known === name)?.[1];
  const path = name === "draw" ? at : at.slice(0, 1);
  const control = words === undefined ? SOURCE_ID : controlId(SETTINGS, path);
  return { control, question: null, where: words ?? "The quiz" };
}

/** The control for this place in the question, else that of the nearest thing around it. */
function nearest(controls: readonly Control[], path: readonly PropertyKey[]): Control | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const wanted = pathWords(path.slice(0, length));
    const found = controls.find((control) => pathWords(control.path) === wanted);
    if (found) return found;
  }
  return undefined;
}

/** A mistake as those read it who do not see the file. */
export function inWords(message: string): string {
  if (isUnwritten(message)) return "This is still to be filled in.";
  const said = message
    .replace(/^Entry \d+ of `\w+`:? /, "")
    .replace(/^`(?:text|feedback|options|items|pairs|gaps|problems|categories|accept)`:? /, "")
    .replace("marked correct: true", "marked as right")
    .replace(/rank: (\w+)/g, "the rank “$1”")
    .replace(", without quotes", "")
    .replace(/`([^`]*)`/g, "“$1”");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** By control. */
export function byControl(problems: readonly Problem[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { control, words } of problems) {
    const before = found.get(control);
    if (before !== words) found.set(control, before ? `${before} ${words}` : words);
  }
  return found;
}

/** What a question is called in a list: the beginning of its stem, else its key. */
export function titleOf(question: unknown): string {
  if (!isHeld(question)) return "Not a question";
  const { stem, key } = question;
  if (typeof stem === "string" && stem.trim() !== "") return stem.replace(/\{%.*?%\}/g, "…").trim();
  return typeof key === "string" && key !== "" ? key : "No words yet";
}

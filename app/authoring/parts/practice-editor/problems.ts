import { questionTitle } from "~/assessment/rules/content/question-title";
import {
  controlId,
  isMapping,
  SETTINGS,
  type ControlPath,
} from "~/authoring/parts/quiz-editor/fields/controls";
import {
  nearest,
  problemsFound,
  SOURCE_ID,
  unreadableProblems,
  type QuizProblem,
} from "~/authoring/parts/quiz-editor/problems";
import type { ShownAs } from "~/authoring/parts/practice-editor/shown-as";
import { plainWords } from "~/curriculum/rules/markdoc/plain-words";
import { renderInline } from "~/curriculum/rules/markdoc/render";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { checkPractice } from "~/practice/rules/content/check-practice";
import type { SetDocument, SetModel } from "~/practice/rules/set-document/set-document";
import { controlsOfPost, SETTING_WORDS } from "./fields";

/** What the checks say to people who write source, put for people who see a form instead. */
const PLAIN: Readonly<Record<string, () => string>> = {
  "no-objective": m.authoring_problems_quiz_objective,
  "objective-unlisted": m.practice_author_problem_unlisted,
  "key-taken": m.practice_author_problem_key,
  "also-same": m.practice_author_problem_also,
  "to-missing": m.practice_author_problem_no_to,
  "to-idle": m.practice_author_problem_idle_to,
  "writes-nothing": m.practice_author_problem_writes,
  "sample-harmless": m.practice_author_problem_harmless,
  "sample-harmful": m.practice_author_problem_harmful,
};

/** Everything wrong in a practice set, in the order of its text, by the posts it is in. `text` is what it is written as. */
export function setProblems(
  document: SetDocument,
  text: string,
  objectives: readonly string[],
): QuizProblem[] {
  if (!document.readable) return unreadableProblems(document.mistakes);
  return problemsFound((report) => checkPractice(text, { objectives }, report), {
    plain: PLAIN,
    isBlank: (at) => isBlank(document, at),
    placeOf: (at) => placeOf(document, at),
  });
}

/** Whether an empty text stands there. */
function isBlank({ posts }: SetModel, [name, index, ...path]: ControlPath) {
  if (name !== "posts" || typeof index !== "number") return false;
  const held = path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    posts[index]?.value,
  );
  return typeof held === "string" && held.trim() === "";
}

function placeOf(model: SetModel, at: ControlPath) {
  const [name, index, ...path] = at;
  const number = typeof index === "number" ? index : -1;
  const post = name === "posts" ? model.posts[number] : undefined;
  if (!post) return settingPlace(at);
  // What is wrong with a sample that is a sample is what it fails for.
  const of = path[0] === "samples" && path.length === 2 ? [...path, "critical"] : path;
  const control = nearest(controlsOfPost(post.value), of);
  const shown = m.practice_content_post_number({ number: numberText(number + 1) });
  return {
    control: controlId(post.id, control?.path ?? []),
    question: post.id,
    where: control ? m.practice_author_number_at({ post: shown, control: control.words }) : shown,
  };
}

function settingPlace(at: ControlPath) {
  const name = String(at[0] ?? "");
  const words = Object.entries(SETTING_WORDS).find(([known]) => known === name)?.[1]();
  const path = name === "calibration" ? at : at.slice(0, 1);
  const control = words === undefined ? SOURCE_ID : controlId(SETTINGS, path);
  return { control, question: null, where: words ?? m.practice_author_the_set() };
}

/** What a post is called in a list: how it begins, as a company's people read it, else its key. */
export function titleOf(post: unknown, { context }: Pick<ShownAs, "context">): string {
  if (!isMapping(post)) return m.practice_author_not_post();
  const { text, key } = post;
  const stem = typeof text === "string" ? plainWords(renderInline(named(text), context)) : text;
  return questionTitle({ stem, key }) ?? m.authoring_questions_no_text();

  /** What the playbook has nothing for stands by its name. */
  function named(source: string): string {
    return source.replace(VARIABLE, (tag, name: string) =>
      context.strings.get(name) ? tag : name,
    );
  }
}

const VARIABLE = /\{%\s*\$([\w.]+)\s*%\}/g;

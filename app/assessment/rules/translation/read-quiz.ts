import { m } from "~/kit/language/m";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import type { QuizTranslation } from "~/curriculum/rules/translation/bodies";
import { isUntranslated } from "~/curriculum/rules/translation/unlike-original";
import { checkQuiz } from "~/assessment/rules/content/check-quiz";
import { isCollection } from "~/kit/yaml/says";
import { numberText } from "~/kit/text/amounts";
import { unknownKey } from "~/kit/yaml/explain-issue";
import type { Report } from "~/kit/yaml/mistakes";
import { readYaml, type YamlFile } from "~/kit/yaml/yaml-file";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { FURTHER, questionTexts, valueAt, type Path, type Raw } from "./texts";
import { translatedQuestion } from "./translated";

const silent = () => undefined;
const MILD = { mild: true } as const;

/** What is wrong with one of its texts: the number of the original’s question, and where in that it stands. */
export type TranslationFound = {
  code:
    | "no-question"
    | "question-twice"
    | "question-missing"
    | "question-unlike"
    | "text-missing"
    | "text-same"
    | "text-added";
  number: string;
  path: string;
};

/**
 * A quiz's translation, if it can be read. Where it lacks a text of the original, or has one that the original hasn't, is a mild
 * mistake, as it is of a lesson. `original` is null where that can't be told.
 */
export function readQuizTranslation(
  text: string,
  original: string | null,
  report: Report,
): QuizTranslation | null {
  const file = readYaml(text, report);
  if (!file) return null;
  const value = isCollection(file.value) ? file.value : {};
  const { title, questions, ...others } = value;
  for (const name of Object.keys(others)) report(file.lineOf([name]), unknownKey(name), [name]);
  if (typeof title !== "string" || title.trim() === "")
    report(file.lineOf(["title"]), m.kit_yaml_missing({ key: "title" }), ["title"]);
  if (!Array.isArray(questions)) {
    report(file.lineOf(["questions"]), m.kit_yaml_missing({ key: "questions" }), ["questions"]);
    return null;
  }
  const said = questions.filter(isCollection);
  checkTexts(file, questions, report);
  if (original !== null) compare(file, questions, original, report);
  if (typeof title !== "string") return null;
  return {
    kind: "quiz",
    title: title.trim(),
    questions: Object.fromEntries(said.map(({ key, ...question }) => [String(key), question])),
  };
}

/** Every text is one that can be shown. */
function checkTexts(file: YamlFile, value: unknown, report: Report, at: Path = ["questions"]) {
  if (typeof value === "string") {
    checkText({
      source: value,
      place: "line",
      known: VARIABLES_OF_ALL,
      report: (line, message) => report(file.textLine(at, line), message, at),
    });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, inside] of Object.entries(value)) {
    if (PLAIN.has(name)) continue;
    checkTexts(file, inside, report, [...at, Array.isArray(value) ? Number(name) : name]);
  }
}

/** What is shown letter by letter. */
const PLAIN = new Set(["key", "draft", "author", "categories", FURTHER]);

function compare(file: YamlFile, questions: readonly unknown[], original: string, report: Report) {
  const checked = checkQuiz(original, { objectives: null, headings: new Map() }, silent);
  if (!checked) return;
  const bodies = new Map(checked.questions.map(({ key, body }) => [key, body]));
  const numbers = new Map(checked.questions.map(({ key }, index) => [key, numberText(index + 1)]));
  const found = (code: TranslationFound["code"], key: string, path: Path = []) => ({
    found: {
      code,
      number: numbers.get(key) ?? "",
      path: path.join("."),
    } satisfies TranslationFound,
  });
  const seen = new Set<string>();
  questions.forEach((question, index) => {
    const at: Path = ["questions", index];
    const key = String(valueAt(question, ["key"]) ?? "");
    const body = bodies.get(key);
    const line = file.lineOf([...at, "key"]);
    if (!body || !isCollection(question))
      report(line, m.curriculum_translation_no_question({ key }), at, {
        ...MILD,
        ...found("no-question", key),
      });
    else if (seen.has(key))
      report(
        line,
        m.curriculum_translation_question_twice({ key }),
        at,
        found("question-twice", key),
      );
    else
      compareQuestion(file, { at, body, said: question }, (line, message, path, { code, part }) =>
        report(line, message, path, { ...MILD, ...found(code, key, part) }),
      );
    seen.add(key);
  });
  for (const key of bodies.keys())
    if (!seen.has(key))
      report(
        file.lineOf(["questions"]),
        m.curriculum_translation_question_missing({ key }),
        ["questions"],
        { ...MILD, ...found("question-missing", key) },
      );
}

type ReportPart = (
  line: number,
  message: string,
  at: Path,
  about: { code: TranslationFound["code"]; part: Path },
) => void;

function compareQuestion(
  file: YamlFile,
  { at, body, said }: { at: Path; body: QuestionBody; said: Raw },
  report: ReportPart,
) {
  const raw = { ...body, ...(body.content as Raw) };
  const texts = questionTexts(body.type, raw);
  const names = new Set(texts.map(({ path }) => path.join(".")));
  for (const { path, text } of texts) {
    const own = valueAt(said, path);
    const here = [...at, ...path];
    if (!isSaid(own))
      report(
        file.lineOf(here),
        m.curriculum_translation_text_missing({ path: path.map(spoken).join(" ") }),
        here,
        { code: "text-missing", part: path },
      );
    else if (isUntranslated(text, own))
      report(file.lineOf(here), m.curriculum_translation_same(), here, {
        code: "text-same",
        part: path,
      });
  }
  for (const path of leaves(said)) {
    const isOwn =
      names.has(path.join(".")) ||
      path[0] === "key" ||
      path.includes(FURTHER) ||
      path.join(".") === "post.author";
    if (isOwn) continue;
    const here = [...at, ...path];
    const fact = path.map(spoken).join(" ");
    report(file.lineOf(here), m.curriculum_translation_text_added({ path: fact }), here, {
      code: "text-added",
      part: path,
    });
  }
  const whole = texts.every(({ path }) => isSaid(valueAt(said, path)));
  if (whole && !translatedQuestion(body, said))
    report(file.lineOf(at), m.curriculum_translation_question_unlike(), at, {
      code: "question-unlike",
      part: [],
    });
}

function isSaid(text: unknown): text is string {
  return typeof text === "string" && text.trim() !== "";
}

/** Places in a list are counted from 1. */
function spoken(step: string | number): string {
  return typeof step === "number" ? String(step + 1) : `\`${step}\``;
}

function leaves(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  if (Array.isArray(value)) return value.flatMap((one, index) => leaves(one, [...at, index]));
  return Object.entries(value).flatMap(([name, one]) => leaves(one, [...at, name]));
}

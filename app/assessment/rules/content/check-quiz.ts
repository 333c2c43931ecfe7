import type { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import { readShape, unknownKey } from "~/kit/yaml/explain-issue";
import { unknownObjective, type Report } from "~/kit/yaml/mistakes";
import { questionType } from "~/assessment/rules/question-types/registry";
import { isQuestionType, questionFile } from "./questions";
import { QuestionHead, QuizFile } from "~/curriculum/rules/content/schemas";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { readYaml, type Path, type YamlFile } from "~/kit/yaml/yaml-file";

/** What a quiz may refer to; `objectives` is null where module.yaml cannot be read, headings where a lesson cannot. */
export interface QuizSurroundings {
  objectives: readonly string[] | null;
  headings: ReadonlyMap<string, readonly string[] | null>;
}

interface CheckedQuestion {
  key: string;
  heldBack: boolean;
  body: QuestionBody;
}

/** What could be read of a quiz; `quiz` is null where its own facts are wrong. */
export interface CheckedQuiz {
  quiz: z.infer<typeof QuizFile> | null;
  questions: CheckedQuestion[];
}

/** What the checks of a quiz can find, beside what those of its shape and its texts do. */
export type QuizFound =
  | { code: "no-objective" | "no-section" | "key-taken" | "critical-unsure" | "held-back-always" }
  | { code: "draws-too-many"; take: string; held: string }
  | { code: "points-too-few"; enough: string };

const NO_OBJECTIVE = { code: "no-objective" } satisfies QuizFound;

/** Reports everything wrong in the text of a quiz, and gives what is right. Null where it cannot be read at all. */
export function checkQuiz(
  text: string,
  around: QuizSurroundings,
  report: Report,
): CheckedQuiz | null {
  const file = readYaml(text, report);
  if (!file) return null;
  const quiz = readShape(QuizFile, file, file.value, report);
  const given = (file.value as { questions?: unknown } | null)?.questions;
  const questions: CheckedQuestion[] = [];
  const keys = new Map<unknown, number>();
  for (const [index, value] of (Array.isArray(given) ? given : []).entries()) {
    const path = ["questions", index];
    const question = checkQuestion(file, value, path, around, report);
    const name = (value as { key?: unknown } | null)?.key;
    const at = [...path, "key"];
    if (name !== undefined && keys.has(name))
      report(
        file.lineOf(at),
        m.assessment_checks_key_taken({ key: String(name), line: String(keys.get(name)) }),
        at,
        { found: { code: "key-taken" } satisfies QuizFound },
      );
    else keys.set(name, file.lineOf(at));
    if (question) questions.push(question);
  }
  if (quiz?.draw) checkDraw(quiz.draw, { file, questions, around }, report);
  for (const objective of Object.keys(quiz?.objectiveMarks ?? {}))
    if (around.objectives?.includes(objective) === false) {
      const at = ["objectiveMarks", objective];
      report(file.lineOf(at), unknownObjective(objective), at, { found: NO_OBJECTIVE });
    }
  if (quiz && !quiz.certainty) checkCritical(file, questions, given, report);
  if (quiz) checkHeldBack(quiz.draw, { file, questions, given }, report);
  return { quiz, questions };
}

/** A critical question says nothing where nobody says how certain they are. */
function checkCritical(
  file: YamlFile,
  questions: readonly CheckedQuestion[],
  given: unknown,
  report: Report,
) {
  const critical = new Set(questions.filter(({ body }) => body.critical).map(({ key }) => key));
  for (const [index, value] of (Array.isArray(given) ? given : []).entries()) {
    if (!critical.has((value as { key: string } | null)?.key ?? "")) continue;
    const at = ["questions", index, "critical"];
    report(file.lineOf(at), m.assessment_checks_critical(), at, {
      mild: true,
      found: { code: "critical-unsure" } satisfies QuizFound,
    });
  }
}

/** Nothing can be held back of an objective whose questions are all asked in every attempt. */
function checkHeldBack(
  draw: Readonly<Record<string, number>> | undefined,
  {
    file,
    questions,
    given,
  }: { file: YamlFile; questions: readonly CheckedQuestion[]; given: unknown },
  report: Report,
) {
  const held = new Map(questions.filter((one) => one.heldBack).map((one) => [one.key, one.body]));
  for (const [index, value] of (Array.isArray(given) ? given : []).entries()) {
    const objective = held.get((value as { key: string } | null)?.key ?? "")?.objective;
    if (objective === undefined) continue;
    const pool = questions.filter(({ body }) => body.objective === objective).length;
    // Drawing more than there are is reported where it is said.
    if (draw && draw[objective] !== pool) continue;
    const at = ["questions", index, "heldBack"];
    report(file.lineOf(at), m.assessment_checks_held_back(), at, {
      mild: true,
      found: { code: "held-back-always" } satisfies QuizFound,
    });
  }
}

/** The pool holds at least as many questions of an objective as are drawn. */
function checkDraw(
  draw: Readonly<Record<string, number>>,
  {
    file,
    questions,
    around,
  }: { file: YamlFile; questions: readonly CheckedQuestion[]; around: QuizSurroundings },
  report: Report,
) {
  for (const [objective, take] of Object.entries(draw)) {
    const at = ["draw", objective];
    const line = file.lineOf(at);
    if (around.objectives?.includes(objective) === false) {
      report(line, unknownObjective(objective), at, { found: NO_OBJECTIVE });
      continue;
    }
    const held = questions.filter(({ body }) => body.objective === objective).length;
    if (held < take) {
      const counts = { take: numberText(take), held: numberText(held) };
      report(line, m.assessment_checks_draw({ ...counts, objective }), at, {
        found: { code: "draws-too-many", ...counts } satisfies QuizFound,
      });
    }
  }
}

function checkQuestion(
  file: YamlFile,
  value: unknown,
  path: Path,
  around: QuizSurroundings,
  report: Report,
): CheckedQuestion | null {
  const head = readShape(QuestionHead, file, value, report, path);
  if (typeof value !== "object" || value === null) return null;
  const raw = value as Record<string, unknown>;
  const line = (...steps: Path) => file.lineOf([...path, ...steps]);

  if (
    typeof raw["objective"] === "string" &&
    around.objectives?.includes(raw["objective"]) === false
  )
    report(line("objective"), unknownObjective(raw["objective"]), [...path, "objective"], {
      found: NO_OBJECTIVE,
    });
  if (typeof raw["reread"] === "string")
    checkReread(raw["reread"], around, (message) =>
      report(line("reread"), message, [...path, "reread"], {
        found: { code: "no-section" } satisfies QuizFound,
      }),
    );

  const type = isQuestionType(raw["type"]) ? questionFile(raw["type"]) : null;
  const texts: Path[] = [["stem"], ["hint"], ["post", "text"], ...(type?.texts(raw) ?? [])];
  for (const steps of texts) {
    const source = steps.reduce<unknown>((held, step) => (held as never)?.[step], raw);
    if (typeof source === "string") checkLine(source, file, [...path, ...steps], report);
  }
  if (!type) return null;
  for (const message of type.mistakes(raw)) report(line(), message, path);

  const known = new Set([...Object.keys(QuestionHead.shape), ...type.keys]);
  for (const name of Object.keys(raw))
    if (!known.has(name)) report(line(name), unknownKey(name), [...path, name]);
  const own = Object.fromEntries(type.keys.map((name) => [name, raw[name]]));
  const content = readShape(type.content, file, own, report, path);
  if (!head || !content) return null;

  const { key, heldBack = false, ...rest } = head;
  const body = { ...pick(rest), content } satisfies QuestionBody;
  const enough = fewestPoints(body);
  if (enough > body.points)
    report(
      line("points"),
      m.assessment_checks_points_few({ points: String(body.points), enough: String(enough) }),
      [...path, "points"],
      {
        mild: true,
        found: { code: "points-too-few", enough: numberText(enough) } satisfies QuizFound,
      },
    );
  return { key, heldBack, body };
}

/** The fewest points with which an answer that is right but for one part earns something. */
function fewestPoints({ type: name, content, points }: QuestionBody): number {
  const type = questionType(name);
  const nearly = type.nearly(content);
  if (nearly === null) return points;
  const most = 100;
  let enough = points;
  while (enough < most && type.grade(content, nearly, enough).points === 0) enough += 1;
  return enough;
}

/** What was not written is left out, so that a question's hash does not change when the format grows. */
function pick({
  type,
  objective,
  difficulty,
  points,
  critical,
  stem,
  post,
  hint,
  reread,
}: Omit<QuestionBody, "content">) {
  return {
    type,
    objective,
    points,
    stem,
    reread,
    ...(difficulty && { difficulty }),
    ...(critical && { critical }),
    ...(post && { post }),
    ...(hint && { hint }),
  };
}

function checkLine(source: string, file: YamlFile, path: Path, report: Report) {
  checkText({
    source,
    place: "line",
    known: VARIABLES_OF_ALL,
    report: (line, message, _at, how) => report(file.textLine(path, line), message, path, how),
  });
}

function checkReread(
  target: string,
  { headings }: QuizSurroundings,
  report: (message: string) => void,
) {
  const [lesson = "", heading = ""] = target.split("#");
  const ids = headings.get(lesson);
  if (ids === undefined) {
    const lessons = [...headings.keys()].join(", ");
    report(
      lessons
        ? m.assessment_checks_reread_lesson({ lesson, lessons })
        : m.assessment_checks_reread_no_lessons({ lesson }),
    );
  } else if (heading !== "" && ids?.includes(heading) === false) {
    report(
      ids.length > 0
        ? m.assessment_checks_reread_heading({ heading, lesson, headings: ids.join(", ") })
        : m.assessment_checks_reread_no_headings({ heading, lesson }),
    );
  }
}

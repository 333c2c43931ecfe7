import { isQuestionType } from "~/assessment/rules/content/questions";
import type { QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { askQuestions } from "~/assessment/rules/ask";
import type { Marks } from "~/assessment/rules/grading/mastery";
import type { AskedQuestion } from "~/assessment/rules/attempt";
import type { AnswerFields } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Random } from "~/assessment/rules/random";
import { CERTAINTIES, type Certainty } from "~/assessment/rules/kinds";
import { FEEDBACK_MODES, type FeedbackMode } from "~/curriculum/rules/kinds";
import { isMapping } from "~/authoring/parts/quiz-editor/fields/controls";

/** The question as learners can meet it; null where what its type needs is not written yet. */
export function bodyOf(value: unknown): QuestionBody | null {
  if (!isMapping(value)) return null;
  const { type, objective, points, critical, stem, difficulty, post, hint, reread } = value;
  if (!isQuestionType(type)) return null;
  const kind = questionType(type);
  const names = kind.fields.map(({ name }) => name);
  const own = Object.fromEntries(names.map((name) => [name, value[name]]));
  const content = kind.content.safeParse(own);
  if (!content.success) return null;
  return {
    type,
    objective: wordsOf(objective),
    points: typeof points === "number" && points >= 1 ? Math.floor(points) : 1,
    stem: wordsOf(stem),
    reread: wordsOf(reread),
    content: content.data,
    ...(critical === true && { critical }),
    ...((difficulty === 1 || difficulty === 2 || difficulty === 3) && { difficulty }),
    ...(wordsOf(hint) && { hint: wordsOf(hint) }),
    ...(isMapping(post) && {
      post: {
        author: wordsOf(post["author"]),
        text: wordsOf(post["text"]),
        ...(wordsOf(post["handle"]) && { handle: wordsOf(post["handle"]) }),
        ...(wordsOf(post["network"]) && { network: wordsOf(post["network"]) }),
      },
    }),
  };
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function feedbackOf({ settings }: QuizModel): FeedbackMode {
  return FEEDBACK_MODES.find((mode) => mode === settings["feedback"]) ?? "full-when-done";
}

/** What an attempt has to reach; the whole of the points while that is not written yet, and half of each objective's. */
export function marksOf({ settings }: QuizModel): Marks {
  const inBasisPoints = (value: unknown, otherwise: number) =>
    (Number.isInteger(value) ? Number(value) : otherwise) * 100;
  const { passMark, objectiveMark, objectiveMarks } = settings;
  const own = Object.entries(isMapping(objectiveMarks) ? objectiveMarks : {});
  const objectiveBasisPoints = inBasisPoints(objectiveMark, 50);
  return {
    passBasisPoints: inBasisPoints(passMark, 100),
    objectiveBasisPoints,
    objectiveMarks: Object.fromEntries(
      own.map(([code, mark]) => [code, inBasisPoints(mark, objectiveBasisPoints / 100)]),
    ),
  };
}

/** How many of each objective are drawn; undefined where every question is asked. */
export function drawOf({ settings }: QuizModel): Record<string, number> | undefined {
  const { draw } = settings;
  if (!isMapping(draw)) return undefined;
  const whole = Object.entries(draw).filter((pair): pair is [string, number] => {
    return Number.isInteger(pair[1]) && Number(pair[1]) > 0;
  });
  return Object.fromEntries(whole);
}

/** An attempt that nobody keeps. */
export interface Trial {
  asked: readonly AskedQuestion[];
  bodies: ReadonlyMap<string, QuestionBody>;
  /** The ids of the questions that are held back. */
  heldBack: readonly string[];
  /** Questions that cannot be asked yet. */
  left: number;
}

/** Draws an attempt as a learner's would be who has met none of the questions. */
export function drawTrial(model: QuizModel, random: Random): Trial {
  const current = model.questions.flatMap(({ id, value }) => {
    const body = bodyOf(value);
    return body ? [{ questionId: id, key: id, revisionId: id, body }] : [];
  });
  const draw = drawOf(model);
  const shuffle = model.settings["shuffle"] === true;
  const heldBack = model.questions.flatMap(({ id, value }) =>
    isMapping(value) && value["heldBack"] === true ? [id] : [],
  );
  const questions = current.map(({ key }) => key);
  const quiz = { questions, shuffle, heldBack, ...(draw && { draw }) };
  return {
    heldBack,
    asked: askQuestions(quiz, current, new Map(), random),
    bodies: new Map(current.map(({ revisionId, body }) => [revisionId, body])),
    left: model.questions.length - current.length,
  };
}

/** What a form's fields say of question `number`, to keep while trying; null where they say nothing. */
export function responseIn(
  form: HTMLFormElement | FormData,
  number: number,
  body: QuestionBody,
  order: readonly number[],
): unknown {
  const data = form instanceof FormData ? form : new FormData(form);
  const type = questionType(body.type);
  const parsed = type.response.safeParse(type.fromForm(partsIn(data, `answer-${number}`)));
  const stored = parsed.success ? type.fromShown(parsed.data, order) : null;
  return stored !== null && type.isAnswered(stored) ? stored : null;
}

export function certaintyIn(form: HTMLFormElement, number: number): Certainty | null {
  const said = new FormData(form).get(`certainty-${number}`);
  return CERTAINTIES.find((certainty) => certainty === said) ?? null;
}

function partsIn(data: FormData, name: string): AnswerFields {
  const parts = new Map<string, string[]>();
  for (const [field, value] of data) {
    if ((field !== name && !field.startsWith(`${name}-`)) || typeof value !== "string") continue;
    const part = field.slice(name.length + 1);
    parts.set(part, [...(parts.get(part) ?? []), value]);
  }
  return Object.fromEntries(parts);
}

/** Chance that a seed makes, so that what is shown does not jump about while one types. Source: mulberry32, T. Ettinger 2017. */
export function chanceOf(seed: number): Random {
  let state = Math.floor(seed * 4_294_967_296);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

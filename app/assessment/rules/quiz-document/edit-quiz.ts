import { movedFrom } from "~/kit/lists/in-order";
import type { QuizModel, QuizQuestion } from "./quiz-document";

/** Sets a setting; undefined takes it out of the file. */
export function withSetting(model: QuizModel, name: string, value: unknown): QuizModel {
  const { [name]: _, ...others } = model.settings;
  return {
    ...model,
    settings: value === undefined ? others : { ...model.settings, [name]: value },
  };
}

export function withQuestion(model: QuizModel, id: string, value: unknown): QuizModel {
  const questions = model.questions.map((question) =>
    question.id === id ? { ...question, value } : question,
  );
  return { ...model, questions };
}

/** A new question after the one named; at the end where that is null. */
export function withNewQuestion(model: QuizModel, value: unknown, after: string | null = null) {
  return inserted(model, { value, origin: null }, after);
}

/** The same question once more below itself, under another key. */
export function withDuplicate(model: QuizModel, id: string, key: string) {
  const original = model.questions.find((question) => question.id === id);
  if (!original) return { model, id };
  const { value, origin } = original;
  const held = typeof value === "object" && value !== null && !Array.isArray(value);
  return inserted(model, { value: held ? { ...value, key } : value, origin }, id);
}

function inserted(model: QuizModel, question: Omit<QuizQuestion, "id">, after: string | null) {
  const id = `q${model.nextId}`;
  const place = after === null ? -1 : model.questions.findIndex((other) => other.id === after);
  const at = place < 0 ? model.questions.length : place + 1;
  const questions = [
    ...model.questions.slice(0, at),
    { id, ...question },
    ...model.questions.slice(at),
  ];
  return { model: { ...model, questions, nextId: model.nextId + 1 }, id };
}

export function withoutQuestion(model: QuizModel, id: string): QuizModel {
  return { ...model, questions: model.questions.filter((question) => question.id !== id) };
}

/** Puts a question back where it was, as undoing its removal does. */
export function withQuestionBack(
  model: QuizModel,
  question: QuizQuestion,
  index: number,
): QuizModel {
  if (model.questions.some(({ id }) => id === question.id)) return model;
  const questions = [...model.questions.slice(0, index), question, ...model.questions.slice(index)];
  return { ...model, questions };
}

/** Moves a question to another place, counted from 0. */
export function withMoved(model: QuizModel, id: string, to: number): QuizModel {
  const from = model.questions.findIndex((question) => question.id === id);
  return { ...model, questions: movedFrom(model.questions, from, to) ?? model.questions };
}

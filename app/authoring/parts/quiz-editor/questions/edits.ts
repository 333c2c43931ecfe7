import { m } from "~/kit/language/m";
import { isQuestionType } from "~/assessment/rules/content/questions";
import { questionKeys } from "~/assessment/rules/quiz-document/question-keys";
import type { QuizModel, QuizQuestion } from "~/assessment/rules/quiz-document/quiz-document";
import type { AuthorField } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import { TYPE_WORDS } from "~/assessment/rules/question-types/type-words";
import {
  entriesOf,
  fieldsOf,
  isMapping,
  nameOf,
  type Mapping,
} from "~/authoring/parts/quiz-editor/fields/controls";
import type { QuestionTypeName } from "~/curriculum/rules/kinds";

/** A name with another value, the names in the order of the fields; undefined takes it away. */
export function withField(
  holder: Mapping,
  order: readonly string[],
  name: string,
  value: unknown,
): Mapping {
  const values = { ...holder, [name]: value };
  const names = Object.keys(values).filter((held) => values[held as never] !== undefined);
  const place = (held: string) => (order.includes(held) ? order.indexOf(held) : order.length);
  const sorted = names.sort((a, b) => place(a) - place(b));
  return Object.fromEntries(sorted.map((held) => [held, values[held as never]]));
}

export function withHead(question: Mapping, name: string, value: unknown): Mapping {
  return withField(question, questionKeys(question), name, value);
}

/** A question of this type for an author to fill in. */
export function newQuestion(type: QuestionTypeName, objective: string): Mapping {
  const { stem, points, content } = questionType(type).starting();
  return { key: "", type, objective, points, stem, reread: "", ...content };
}

/** The same question as one of another type. What both types have in one form goes along, and it has at least the type’s points. */
export function asType(question: Mapping, type: QuestionTypeName): Mapping {
  const before = fieldsOf(question);
  const { fields, ...kind } = questionType(type);
  const starting = kind.starting();
  const head = Object.entries(question).filter(
    ([name]) => !before.some((old) => old.name === name),
  );
  const content = fields.flatMap((field) => {
    const old = before.find(({ name, kind }) => name === field.name && kind === field.kind);
    const value = old ? carried(field, question[field.name]) : starting.content[field.name];
    return value === undefined ? [] : [[field.name, value] as const];
  });
  const { points } = question;
  const few = typeof points === "number" && points < starting.points;
  return {
    ...Object.fromEntries(head),
    type,
    ...(few && { points: starting.points }),
    ...Object.fromEntries(content),
  };
}

function carried(field: AuthorField, value: unknown): unknown {
  if (field.kind !== "list" || !Array.isArray(value)) return value;
  const names = field.of.map(({ name }) => name);
  return value.map((entry: unknown) =>
    isMapping(entry)
      ? Object.fromEntries(Object.entries(entry).filter(([name]) => names.includes(name)))
      : entry,
  );
}

/** What would be lost: the fields that hold something and that the other type does not have. */
export function lostAs(question: Mapping, type: QuestionTypeName): string[] {
  const after = questionType(type).fields;
  return fieldsOf(question).flatMap((field) => {
    if (!isFilled(question[field.name])) return [];
    const kept = after.find(({ name, kind }) => name === field.name && kind === field.kind);
    if (!kept) return [nameOf(field)];
    if (field.kind !== "list" || kept.kind !== "list") return [];
    return field.of.flatMap((inner) => {
      const stays = kept.of.some(({ name }) => name === inner.name);
      const held = entriesOf(question[field.name]).some(
        (entry) => isMapping(entry) && isFilled(entry[inner.name]),
      );
      return stays || !held
        ? []
        : [m.authoring_questions_retype_lost({ field: nameOf(field), inner: nameOf(inner) })];
    });
  });
}

function isFilled(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (Array.isArray(value)) return value.some(isFilled);
  if (isMapping(value)) return Object.values(value).some(isFilled);
  return value !== undefined && value !== null && value !== false;
}

/** Where a text of a list is reworded, what names it goes along, unless two of them are the same meanwhile. */
export function followed(before: Mapping, after: Mapping): Mapping {
  const fields = fieldsOf(after);
  let result = after;
  for (const field of fields) {
    if (field.kind !== "texts") continue;
    const [old, now] = [entriesOf(before[field.name]), entriesOf(after[field.name])];
    const at = now.findIndex((text, index) => text !== old[index]);
    const [from, to] = [old[at], now[at]];
    const alone = old.filter((text) => text === from).length === 1 && !old.includes(to);
    if (old.length !== now.length || at < 0 || !alone) continue;
    if (now.filter((text, index) => text !== old[index]).length !== 1) continue;
    result = renamed(result, fields, field.name, from, to);
  }
  return result;
}

function renamed(
  question: Mapping,
  fields: readonly AuthorField[],
  among: string,
  from: unknown,
  to: unknown,
): Mapping {
  const lists = fields.flatMap((field) => {
    const { kind, name } = field;
    if (kind !== "list") return [];
    const named = field.of.filter((inner) => inner.kind === "plain" && inner.among === among);
    const entries = entriesOf(question[name]).map((entry) => {
      const own = named.filter((inner) => isMapping(entry) && entry[inner.name] === from);
      return own.length === 0 || !isMapping(entry)
        ? entry
        : { ...entry, ...Object.fromEntries(own.map((inner) => [inner.name, to])) };
    });
    return named.length > 0 && Array.isArray(question[name]) ? [[name, entries] as const] : [];
  });
  return { ...question, ...Object.fromEntries(lists) };
}

/** A key from the words of a stem that no other question has. */
export function questionKeyFrom(
  stem: unknown,
  { questions }: Pick<QuizModel, "questions">,
  own: string | null,
  unnamed = "question",
): string {
  const words = String(stem ?? "")
    .normalize("NFKD")
    .replace(/\{%(?:(?!\{%|%\}).)*%\}|[\u0300-\u036f’']/g, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const base =
    words
      .slice(0, 6)
      .join("-")
      .slice(0, 48)
      .replace(/(?<!-)-+$/, "") || unnamed;
  const taken = questions.flatMap(({ id, value }) =>
    id !== own && isMapping(value) ? [value["key"]] : [],
  );
  let key = base;
  for (let number = 2; taken.includes(key); number += 1) key = `${base}-${number}`;
  return key;
}

/** A question that was never saved has the key its stem makes, until someone writes another. */
export function withStem(model: QuizModel, question: QuizQuestion, stem: string): Mapping {
  const value = isMapping(question.value) ? question.value : {};
  const made = questionKeyFrom(value["stem"], model, question.id);
  const follows = question.origin === null && (value["key"] === "" || value["key"] === made);
  const worded = withHead(value, "stem", stem);
  return follows ? { ...worded, key: questionKeyFrom(stem, model, question.id) } : worded;
}

export function typeWords(type: unknown): string {
  return isQuestionType(type) ? TYPE_WORDS[type]() : m.authoring_questions_no_type();
}

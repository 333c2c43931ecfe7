import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Document, YAMLMap } from "yaml";
import { readYaml } from "~/kit/yaml/yaml-file";
import { isSameValue } from "./same-value";
import { sliceList, sliceMap, type Entry, type ListSlices, type MapSlices } from "./slices";

/** A quiz file as it is edited. Changing it makes a new one; `writeQuizFile` gives its text. */
export type QuizDocument = QuizModel | UnreadableQuiz;

export interface QuizModel {
  readable: true;
  /** Every key of the file but `questions`, as it is written there, right or wrong. */
  settings: Readonly<Record<string, unknown>>;
  questions: readonly QuizQuestion[];
  /** The number of the next question’s id. */
  nextId: number;
  source: QuizSource;
}

/** A text that cannot be taken apart. It stays as it is. */
export interface UnreadableQuiz {
  readable: false;
  text: string;
  mistakes: readonly { line: number; message: string }[];
}

export interface QuizQuestion {
  /** Names it while it is edited, whatever its key becomes. */
  id: string;
  /** As it is written, which need not be a question at all. */
  value: unknown;
  /** What it was read from; null for a new one. */
  origin: { value: unknown; entry: Entry } | null;
}

/** The text that a document was read from, and how it is cut up; null is what is not taken apart. */
export interface QuizSource {
  text: string;
  eol: string;
  settings: Readonly<Record<string, unknown>>;
  /** What stands under `questions`; undefined where nothing does. */
  list: unknown;
  map: MapSlices | null;
  entries: ListSlices | null;
  ids: readonly string[];
}

/** Reads the text of a quiz.yaml. `writeQuizFile` of what this gives is the same text, to the byte. */
export function readQuizFile(text: string): QuizDocument {
  const mistakes: { line: number; message: string }[] = [];
  const report = (line: number, message: string) => mistakes.push({ line, message });
  const values = quizValues(text, report);
  if (!values) return { readable: false, text, mistakes };
  const { questions: list, ...settings } = values;

  const document = parseDocument(text, { keepSourceTokens: true });
  const map = mapSlices(text, document);
  const held = map?.parts.filter(({ name }) => name === "questions") ?? [];
  const part = held.length === 1 ? held[0] : undefined;
  const span = part && map ? spanOf(map, part.name) : null;
  const node = isMap(document.contents) ? document.contents.get("questions", true) : null;
  const entries = span && isSeq(node) ? sliceList(text, node, span) : null;

  const questions = (Array.isArray(list) ? list : []).map((value: unknown, index): QuizQuestion => {
    const entry = entries?.entries[index];
    return { id: `q${index}`, value, origin: entry ? { value, entry } : null };
  });
  const ids = questions.map(({ id }) => id);
  const eol = /\r?\n/.exec(text)?.[0] ?? "\n";
  const source = { text, eol, settings, list, map, entries, ids };
  return { readable: true, settings, questions, nextId: questions.length, source };
}

/** What a text says, by its keys. Null, with what is wrong, where that cannot be told. */
export function quizValues(
  text: string,
  report: (line: number, message: string) => void,
): Readonly<Record<string, unknown>> | null {
  const value = valueOf(text, report);
  if (value === undefined) return null;
  if (value === null) return {};
  if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  report(1, "The file must be made of `name: value` lines.");
  return null;
}

/** Undefined where it cannot be read. */
function valueOf(text: string, report: (line: number, message: string) => void): unknown {
  try {
    return readYaml(text, report)?.value;
  } catch {
    report(1, "This refers to itself more often than can be followed. Write it out.");
    return undefined;
  }
}

/** A file without any values is all head. */
function mapSlices(text: string, document: Document): MapSlices | null {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const bare = /^(?:\ufeff?[ \t]*(?:#.*)?\r?(?:\n|$))*$/.test(text);
    return bare ? { style: "block", head: text, parts: [], foot: "" } : null;
  }
  if (!isMap(contents)) return null;
  const slices = sliceMap(text, contents as YAMLMap, [0, text.length]);
  return slices && isWhole(slices, text) ? slices : null;
}

function isWhole(slices: MapSlices, text: string): boolean {
  const { head, parts, foot, style } = slices;
  const between = parts.map(({ lead, written, rest }) => lead + written + rest);
  return head + between.join(style === "flow" ? "," : "") + foot === text;
}

/** Where the part of this name stands, from its key to the end of its last line. */
function spanOf({ style, head, parts }: MapSlices, name: string): [number, number] | null {
  let position = head.length;
  for (const part of parts) {
    const from = position + part.lead.length;
    const to = from + part.written.length + part.rest.length;
    if (part.name === name) return [from, to];
    position = to + (style === "flow" ? 1 : 0);
  }
  return null;
}

/** Whether nothing differs from the text it was read from. */
export function isAsRead({ settings, questions, source }: QuizModel): boolean {
  return (
    isSameValue(settings, source.settings) &&
    questions.length === source.ids.length &&
    questions.every(({ id, value }, index) => {
      return id === source.ids[index] && isSameValue(value, listed(source.list)[index]);
    })
  );
}

export function listed(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

import { says } from "~/kit/yaml/says";
import { listIn, mappingIn } from "./yaml-mapping";

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
interface UnreadableQuiz {
  readable: false;
  text: string;
  mistakes: readonly { line: number; message: string }[];
}

export interface QuizQuestion {
  /** Names it while it is edited, whatever its key becomes. */
  id: string;
  /** As it is written, which need not be a question at all. */
  value: unknown;
  /** The place in its file of the one it was read from; null for a new one. */
  origin: number | null;
}

/** What a document was read from. */
interface QuizSource {
  text: string;
  settings: Readonly<Record<string, unknown>>;
  /** What stands under `questions`; undefined where nothing does. */
  list: unknown;
}

/** Reads the text of a quiz.yaml. `writeQuizFile` of what this gives is the same text, to the byte. */
export function readQuizFile(text: string): QuizDocument {
  const mistakes: { line: number; message: string }[] = [];
  const report = (line: number, message: string) => mistakes.push({ line, message });
  const values = mappingIn(text, report);
  if (!values) return { readable: false, text, mistakes };
  const { questions: list, ...settings } = values;

  const questions = listIn(list).map((value, index) => ({ id: `q${index}`, value, origin: index }));
  const source = { text, settings, list };
  return { readable: true, settings, questions, nextId: questions.length, source };
}

/** Whether nothing differs from the text it was read from. */
export function isAsRead({ settings, questions, source }: QuizModel): boolean {
  const list = listIn(source.list);
  return (
    says(source.settings, settings, { whole: true }) &&
    questions.length === list.length &&
    questions.every(({ value, origin }, index) => {
      return origin === index && says(list[index], value, { whole: true });
    })
  );
}

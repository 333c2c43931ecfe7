import { checkQuiz } from "~/assessment/rules/content/check-quiz";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { writeBlock } from "~/kit/yaml/write-yaml";
import { FURTHER, questionTexts, valueAt, type Path, type QuestionText, type Raw } from "./texts";

/** A question of an original with the texts that its translation has to have. */
export interface ToTranslate {
  key: string;
  texts: QuestionText[];
  /** What is typed into gaps and accepted, gap by gap. */
  accepted: string[][];
}

const silent = () => undefined;

/** What a quiz has to translate, question by question; null where it can't be read. */
export function quizToTranslate(
  original: string,
): { title: string; questions: ToTranslate[] } | null {
  const checked = checkQuiz(original, { objectives: null, headings: new Map() }, silent);
  if (!checked?.quiz) return null;
  const questions = checked.questions.map(({ key, body }) => ({
    key,
    texts: questionTexts(body.type, rawOf(body)),
    accepted: acceptedIn(body),
  }));
  return { title: checked.quiz.title, questions };
}

function rawOf(body: QuestionBody): Raw {
  return { ...body, ...(body.content as Raw) };
}

function acceptedIn({ content }: QuestionBody): string[][] {
  const { gaps } = content as { gaps?: unknown };
  if (!Array.isArray(gaps)) return [];
  return (gaps as Record<string, unknown>[]).map((gap) => (gap[FURTHER] as string[]) ?? []);
}

/** What a quiz's translation begins with: all its texts, and nothing that counts. Null where the original can't be read. */
export function quizTranslationStart(original: string): string | null {
  const quiz = quizToTranslate(original);
  if (!quiz) return null;
  const questions = quiz.questions.map(({ key, texts }) => {
    const question: Held = { key };
    for (const { path, text } of texts) grow(question, path, text);
    return question;
  });
  return `${writeBlock({ title: quiz.title, questions }, { indent: 0, eol: "\n" })}\n`;
}

/** A translation’s questions without those that the original hasn’t, or has already, and without texts that it hasn’t. */
export function pruned(
  said: readonly Readonly<Record<string, unknown>>[],
  original: readonly ToTranslate[],
): Readonly<Record<string, unknown>>[] {
  return original.flatMap(({ key, texts, accepted }) => {
    const own = said.find((question) => question["key"] === key);
    if (!own) return [];
    const kept: Held = { key };
    const paths: Path[] = [
      ["post", "author"],
      ...texts.map(({ path }) => path),
      ...accepted.map((_, index) => ["gaps", index, FURTHER]),
    ];
    for (const path of paths) {
      const text = valueAt(own, path);
      if (text !== undefined) grow(kept, path, text);
    }
    return [kept];
  });
}

type Held = Record<string | number, unknown>;

/** Sets a value at a path, with the lists and maps on the way to it. */
export function grow(value: Held, [step, ...rest]: Path, to: unknown) {
  if (step === undefined) return;
  if (rest.length === 0) {
    value[step] = to;
    return;
  }
  const held = value[step];
  const next = typeof held === "object" && held !== null ? held : emptyFor(rest[0]);
  value[step] = next;
  grow(next as Held, rest, to);
}

function emptyFor(step: string | number | undefined): object {
  return typeof step === "number" ? [] : {};
}

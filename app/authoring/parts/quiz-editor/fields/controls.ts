import { isQuestionType } from "~/assessment/rules/content/questions";
import type { AuthorField } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";

export type ControlPath = readonly PropertyKey[];
export type Mapping = Readonly<Record<string, unknown>>;

/** A control of the form: the place in the file that it is for, and its name in words. */
export interface Control {
  path: ControlPath;
  words: string;
}

/** Whom the controls of the quiz itself belong to, where a question has its id. */
export const SETTINGS = "settings";

export function controlId(owner: string, path: ControlPath): string {
  return ["quiz", owner, ...path.map(String)].join("-").replace(/[^\w-]/g, "_");
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the form has a control for in this question. */
export function controlsOf(question: unknown): Control[] {
  if (!isMapping(question)) return [];
  const head = Object.entries(HEAD_WORDS).map(([name, words]) => ({ path: [name], words }));
  const post = isMapping(question["post"])
    ? Object.entries(POST_WORDS).map(([name, words]) => ({ path: ["post", name], words }))
    : [];
  return [...head, ...post, ...inFields(fieldsOf(question), question, [], "")];
}

/** The fields of the question’s type; none where it is of no type. */
export function fieldsOf({ type }: Mapping): readonly AuthorField[] {
  return isQuestionType(type) ? questionType(type).fields : [];
}

function inFields(
  fields: readonly AuthorField[],
  holder: Mapping,
  path: ControlPath,
  before: string,
): Control[] {
  return fields.flatMap((field): Control[] => {
    const at = [...path, field.name];
    const own = { path: at, words: before + nameOf(field) };
    const value = holder[field.name];
    if (field.kind === "texts")
      return [own, ...entriesOf(value).map((_, index) => part(field, at, index, before))];
    if (field.kind !== "list") return [own];
    const inside = entriesOf(value).flatMap((entry, index) => {
      const { path, words } = part(field, at, index, before);
      return inFields(field.of, isMapping(entry) ? entry : {}, path, `${words}, `);
    });
    return [own, ...inside];
  });
}

function part(field: AuthorField, at: ControlPath, index: number, before: string): Control {
  return { path: [...at, index], words: `${before}${entryName(field)} ${index + 1}` };
}

export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a field is called where there is no room for how it is filled in: “Gaps” of “Gaps, in order”. */
export function nameOf({ label, short = label }: AuthorField): string {
  return short();
}

/** One of the entries: “Gap” of “Gaps, in order”. */
export function entryName(field: AuthorField): string {
  return "one" in field ? field.one() : nameOf(field);
}

export const HEAD_WORDS = {
  type: "Type",
  stem: "Question",
  objective: "What it shows",
  points: "Points",
  difficulty: "Difficulty",
  reread: "Where to read it again",
  hint: "Hint",
  key: "Key",
  post: "Post",
} as const;

export const POST_WORDS = {
  author: "Who wrote it",
  handle: "Handle",
  network: "Network",
  text: "What it says",
} as const;

export const SETTING_WORDS = {
  title: "Title",
  minutes: "Minutes it takes",
  passMark: "Pass mark",
  layout: "Layout",
  shuffle: "Mixed order",
  cooldownMinutes: "Waits before another try",
  maxAttempts: "Number of tries",
  feedback: "What learners are told",
  timeLimitMinutes: "Time limit",
  certainty: "How certain they are",
  impact: "What a change asks",
  change: "What changed",
  draw: "Pool",
} as const;

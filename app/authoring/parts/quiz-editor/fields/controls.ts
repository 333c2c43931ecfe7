import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
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

/** What the controls of the quiz itself belong to, where a question has its id. */
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
  const head = Object.entries(HEAD_WORDS).map(([name, words]) => ({
    path: [name],
    words: words(),
  }));
  const post = isMapping(question["post"])
    ? Object.entries(POST_WORDS).map(([name, words]) => ({ path: ["post", name], words: words() }))
    : [];
  return [...head, ...post, ...controlsIn(fieldsOf(question), question, [], null)];
}

/** The fields of the question’s type; none where it is of no type. */
export function fieldsOf({ type }: Mapping): readonly AuthorField[] {
  return isQuestionType(type) ? questionType(type).fields : [];
}

/** What a form has a control for in these fields. `within` is what holds them, in words. */
export function controlsIn(
  fields: readonly AuthorField[],
  holder: Mapping,
  path: ControlPath,
  within: string | null,
): Control[] {
  return fields.flatMap((field): Control[] => {
    const at = [...path, field.name];
    const own = { path: at, words: inEntry(within, nameOf(field)) };
    const value = holder[field.name];
    if (field.kind === "texts")
      return [own, ...entriesOf(value).map((_, index) => part(field, at, index, within))];
    if (field.kind !== "list") return [own];
    const inside = entriesOf(value).flatMap((entry, index) => {
      const { path, words } = part(field, at, index, within);
      return controlsIn(field.of, isMapping(entry) ? entry : {}, path, words);
    });
    return [own, ...inside];
  });
}

function part(field: AuthorField, at: ControlPath, index: number, entry: string | null): Control {
  return { path: [...at, index], words: inEntry(entry, numbered(field, index)) };
}

/** “Option 4, Feedback” for the field of an entry. */
function inEntry(entry: string | null, field: string): string {
  return entry === null ? field : m.authoring_questions_inside({ entry, field });
}

/** “Gap 1” for the first entry. */
export function numbered(field: AuthorField, index: number): string {
  return m.authoring_questions_entry({ entry: entryName(field), number: numberText(index + 1) });
}

export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a field is called where there is no room for how it is filled in: “Gaps” of “Gaps, in order”. */
export function nameOf({ label, short = label }: AuthorField): string {
  return short();
}

/** One of the entries: “Gap” of “Gaps, in order”. */
function entryName(field: AuthorField): string {
  return "one" in field ? field.one() : nameOf(field);
}

export const HEAD_WORDS = {
  type: m.authoring_questions_type,
  stem: m.authoring_questions_stem,
  objective: m.authoring_questions_objective,
  points: m.authoring_questions_points,
  critical: m.assessment_trainer_critical,
  heldBack: m.assessment_trainer_held_back,
  difficulty: m.authoring_questions_difficulty,
  reread: m.authoring_questions_reread,
  hint: m.authoring_questions_hint,
  key: m.authoring_questions_key,
  post: m.authoring_questions_post,
} as const;

export const POST_WORDS = {
  author: m.authoring_blocks_post_author,
  handle: m.authoring_blocks_post_handle,
  network: m.authoring_blocks_post_network,
  text: m.authoring_questions_post_text,
} as const;

export const SETTING_WORDS = {
  title: m.authoring_compare_title,
  minutes: m.authoring_compare_minutes,
  passMark: m.authoring_compare_pass_mark,
  objectiveMark: m.assessment_trainer_objective_mark,
  layout: m.authoring_quiz_editor_layout,
  shuffle: m.authoring_quiz_editor_shuffle,
  cooldownMinutes: m.authoring_quiz_editor_waits,
  maxAttempts: m.authoring_compare_attempts,
  feedback: m.authoring_compare_feedback,
  timeLimitMinutes: m.authoring_compare_time_limit,
  certainty: m.authoring_quiz_editor_certainty,
  impact: m.authoring_quiz_editor_impact,
  change: m.authoring_quiz_editor_change,
  draw: m.authoring_quiz_editor_pool,
  objectiveMarks: m.authoring_compare_own_marks,
} as const;

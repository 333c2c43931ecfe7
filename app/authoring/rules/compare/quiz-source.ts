import { m } from "~/kit/language/m";
import { questionType } from "~/assessment/rules/question-types/registry";
import { QUESTION_TYPES } from "~/curriculum/rules/kinds";

const SETTINGS: Readonly<Record<string, () => string>> = {
  title: m.authoring_compare_title,
  minutes: m.authoring_compare_minutes,
  passMark: m.authoring_compare_pass_mark,
  layout: m.authoring_quiz_editor_layout,
  shuffle: m.authoring_quiz_editor_shuffle,
  cooldownMinutes: m.authoring_quiz_editor_waits,
  maxAttempts: m.authoring_compare_attempts,
  timeLimitMinutes: m.authoring_compare_time_limit,
  certainty: m.authoring_quiz_editor_certainty,
  draw: m.authoring_compare_drawn,
  questions: m.authoring_compare_questions,
  key: m.authoring_questions_key,
  type: m.authoring_questions_type,
  objective: m.authoring_questions_objective,
  points: m.authoring_questions_points,
  difficulty: m.authoring_questions_difficulty,
  stem: m.authoring_questions_stem,
  hint: m.authoring_questions_hint,
  post: m.authoring_questions_post,
  reread: m.authoring_questions_reread,
  feedback: m.authoring_compare_feedback,
};

/** Said when it is published, and asked for there. */
const PUBLICATION = /^(?:impact|change):.*(?:\n[ \t]+.*)*(?:\n|$)/gm;

/** A key at the beginning of a line, or of an entry of a list. */
const KEY = /^([ \t]*(?:- )?)(\w+)(?=:)/gm;

/** A quiz that can’t be taken apart, line by line as it is written, with its fields called as its editor calls them. */
export function quizSource(text: string): string {
  const fields = QUESTION_TYPES.flatMap((type) => questionType(type).fields);
  const named = fields.flatMap((field) => [field, ...(field.kind === "list" ? field.of : [])]);
  const own = named.map(({ name, label, short = label }) => [name, short] as const);
  const labels = new Map<string, () => string>([...own, ...Object.entries(SETTINGS)]);
  return text
    .replace(PUBLICATION, "")
    .replace(KEY, (_, lead: string, key: string) => lead + (labels.get(key)?.() ?? key));
}

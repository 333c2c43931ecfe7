import { m } from "~/kit/language/m";
import { TYPE_WORDS } from "~/assessment/rules/question-types/type-words";
import { questionType } from "~/assessment/rules/question-types/registry";
import { QUESTION_TYPES } from "~/curriculum/rules/kinds";
import { FEEDBACK_WORDS } from "./activity-settings";

const SETTINGS: Readonly<Record<string, () => string>> = {
  title: m.authoring_compare_title,
  minutes: m.authoring_compare_minutes,
  passMark: m.authoring_compare_pass_mark,
  objectiveMark: m.assessment_trainer_objective_mark,
  objectiveMarks: m.authoring_compare_own_marks,
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
  critical: m.assessment_trainer_critical,
  heldBack: m.assessment_trainer_held_back,
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

/** A setting on a line of its own whose value is a code: of a question too, or of the quiz alone. */
const CODED =
  /^([ \t]*(?:- )?)(objective|type|layout|feedback)(:[ \t]*)(["']?)([\w.-]+)\4[ \t]*$/gm;
/** How many questions are drawn of which objective, or which mark it has, on one line or on one each. */
const DRAWN = /^(?:draw|objectiveMarks):.*(?:\n[ \t]+.*)*/gm;
const DRAWN_OF = /(?<![\w.-])(["']?)([a-z][\w.-]*)\1(?=:[ \t]*\d)/g;

const LAYOUTS: Readonly<Record<string, () => string>> = {
  "one-page": m.authoring_compare_questions_page,
  "one-at-a-time": m.authoring_compare_questions_one,
};

/** What a code says, or the code where it says nothing: it may be the mistake. */
function valueWords(key: string, code: string, objectives: Readonly<Record<string, string>>) {
  const tables: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
    type: TYPE_WORDS,
    layout: LAYOUTS,
    feedback: FEEDBACK_WORDS,
  };
  return (key === "objective" ? objectives[code] : tables[key]?.[code]?.()) ?? code;
}

/**
 * A quiz that can’t be taken apart, line by line as it is written, with its fields called as its editor calls them, and its
 * objectives and settings in words.
 */
export function quizSource(
  text: string,
  objectives: Readonly<Record<string, string>> = {},
): string {
  const fields = QUESTION_TYPES.flatMap((type) => questionType(type).fields);
  const named = fields.flatMap((field) => [field, ...(field.kind === "list" ? field.of : [])]);
  const own = named.map(({ name, label, short = label }) => [name, short] as const);
  const labels = new Map<string, () => string>([...own, ...Object.entries(SETTINGS)]);
  return text
    .replace(PUBLICATION, "")
    .replace(
      CODED,
      (_, lead: string, key: string, colon: string, _quote: string, code: string) =>
        lead + key + colon + valueWords(key, code, objectives),
    )
    .replace(DRAWN, (draw) =>
      draw.replace(DRAWN_OF, (all, _quote: string, code: string) => objectives[code] ?? all),
    )
    .replace(KEY, (_, lead: string, key: string) => lead + (labels.get(key)?.() ?? key));
}

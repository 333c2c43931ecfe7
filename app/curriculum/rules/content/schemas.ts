import { ADDRESSES, LANGUAGES } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { NAME } from "~/kit/yaml/explain-issue";
import { z } from "zod";
import type { EscalationLine, Playbook } from "~/company/rules/playbook/playbook";
import {
  FEEDBACK_MODES,
  IMPACTS,
  LEVELS,
  type Impact,
  QUESTION_TYPES,
} from "~/curriculum/rules/kinds";
import { PLACES } from "~/company/rules/places";
import { RENEWAL_RULES } from "~/company/rules/kinds";

/** How a copy names a text of its original. */
const MARK_SHAPE = /^[0-9a-f]{12}$/;

/** The shapes of the YAML files. What one value alone cannot tell is checked where the file is read. */

export const words = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !text.includes("{%"), {
    error: () => m.curriculum_content_plain({ name: NAME }),
  });
/** Markdoc, checked as such elsewhere. */
export const markdoc = z.string().trim().min(1);
const KEY_SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const key = z.string().regex(KEY_SHAPE, { error: () => m.kit_yaml_key({ name: NAME }) });
export const whole = (least: number, most: number) => z.number().int().min(least).max(most);

const terms = {
  modules: z.array(key).min(1),
  policy: z.boolean(),
  validMonths: whole(1, 120),
  renewalWindowDays: whole(0, 365),
};
const renewalTerms = {
  renewal: z.enum(RENEWAL_RULES).optional(),
  renewalModule: key.optional(),
  graceDays: whole(0, 3_650).optional(),
  supervised: z.strictObject({ first: whole(0, 100), monthly: whole(0, 31).default(0) }).optional(),
};

export const ProgrammeFile = z.strictObject({
  title: words,
  level: z.enum(LEVELS),
  summary: words,
  ...terms,
  ...renewalTerms,
});

const ProgrammeOverrideFile = z.strictObject(terms).partial().extend(renewalTerms);

export const ModuleFile = z.strictObject({
  title: words,
  summary: words,
  objectives: z.record(z.string(), words),
  activities: z.array(key).min(1),
  elective: z.boolean().optional(),
});

export const LessonHead = z.strictObject({
  title: words,
  lead: words,
  minutes: whole(1, 120),
  objectives: z.array(z.string()).min(1),
  impact: z.enum(IMPACTS),
  change: words,
});

/** A company's own copy of a lesson: with the mark of the original's text that it was last compared with. */
export const CopyHead = LessonHead.extend({
  original: z
    .string()
    .regex(MARK_SHAPE, { error: () => m.curriculum_content_mark({ name: NAME }) })
    .optional(),
});

/** Minutes, or a list of them. */
const waits = z.custom<number | number[]>(
  (value) => {
    const minutes = [value].flat();
    const fit = minutes.every((wait, index) => {
      const before = (minutes[index - 1] ?? 0) as number;
      return Number.isInteger(wait) && (wait as number) >= before && (wait as number) <= 43_200;
    });
    return fit && minutes.length >= 1 && minutes.length <= 10;
  },
  { error: () => m.curriculum_content_waits({ name: NAME }) },
);

export const QuizFile = z.strictObject({
  title: words,
  minutes: whole(1, 240),
  passMark: whole(1, 100),
  /** Percent of each objective's points that it takes to pass; some objectives may have marks of their own. */
  objectiveMark: whole(0, 100).default(50),
  objectiveMarks: z.record(z.string(), whole(0, 100)).optional(),
  layout: z.enum(["one-page", "one-at-a-time"]),
  shuffle: z.boolean(),
  cooldownMinutes: waits,
  maxAttempts: whole(1, 100).nullable(),
  feedback: z.enum(FEEDBACK_MODES),
  /** How many questions of each objective an attempt draws; without it, every question is asked. */
  draw: z.record(z.string(), whole(1, 50)).optional(),
  timeLimitMinutes: whole(1, 240).optional(),
  /** Whether learners say how certain they are of each answer. */
  certainty: z.boolean().optional(),
  impact: z.enum(IMPACTS),
  change: words,
  questions: z.array(z.unknown()).min(1),
});

/** What every question has, whatever its type; the rest belongs to the type. */
export const QuestionHead = z.looseObject({
  key,
  type: z.enum(QUESTION_TYPES),
  objective: z.string(),
  difficulty: z
    .literal([1, 2, 3], { error: () => m.curriculum_content_difficulty({ name: NAME }) })
    .optional(),
  points: whole(1, 100),
  /** Whether being wrong here with certainty fails the attempt, whatever the points. */
  critical: z.boolean().optional(),
  /** Whether practice keeps it back until the quiz is passed. It belongs to the quiz, and is no new version of the question. */
  heldBack: z.boolean().optional(),
  post: z
    .strictObject({
      author: words,
      handle: words.optional(),
      network: words.optional(),
      text: markdoc,
    })
    .optional(),
  stem: markdoc,
  hint: markdoc.optional(),
  reread: z
    .string()
    .regex(/^[^#\s]+#[^#\s]+$/, { error: () => m.curriculum_content_reread({ name: NAME }) }),
});

const party = z.enum(["agency", "shared", "company"]);

/** A playbook as its file has it, with what its last publication asked of people; a file that does not say asked nothing. */
interface WrittenPlaybook extends Playbook {
  impact?: Impact | undefined;
  change?: string | undefined;
}

export const PlaybookFile: z.ZodType<WrittenPlaybook> = z.strictObject({
  impact: z.enum(IMPACTS).optional(),
  change: words.optional(),
  company: z.strictObject({
    name: words,
    short: words,
    trade: words,
    customers: words,
    timeZone: z
      .string()
      .refine(isTimeZone, { error: () => m.curriculum_content_time_zone({ name: NAME }) }),
    language: z.enum(LANGUAGES).optional(),
    address: z.enum(ADDRESSES).optional(),
    personalAccounts: z.boolean(),
    places: z.array(z.enum(PLACES)).optional(),
  }),
  channels: z
    .array(
      z.strictObject({ key, network: words, name: words, handle: words, limit: whole(1, 100_000) }),
    )
    .min(1),
  voice: z.strictObject({
    summary: words,
    principles: z
      .array(z.strictObject({ name: words, say: words, not: words }))
      .min(3)
      .max(5),
  }),
  signature: z.strictObject({ rule: words, example: words }),
  offLimits: z.array(
    z.strictObject({ topic: words, say: words, ask: words, words: z.array(words).optional() }),
  ),
  escalation: z.record(
    key,
    z.strictObject({ when: words, who: words, how: words, reply: z.boolean() }),
  ) satisfies z.ZodType<Record<string, EscalationLine>>,
  programmes: z.record(key, ProgrammeOverrideFile).optional(),
  help: z.strictObject({ channel: words, hours: words }),
  replyGoal: words,
  responsibilities: z.array(
    z.strictObject({
      task: words,
      now: party,
      then: party,
      by: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, {
        error: () => m.curriculum_content_month({ name: NAME }),
      }),
    }),
  ),
});

export const PolicyHead = z.strictObject({
  title: words,
  version: z.union([z.string(), z.number()]),
  graceDays: whole(0, 365),
  reacknowledge: z.boolean(),
  change: words,
  /** What it is written in; left out, it is the company's language. */
  language: z.enum(LANGUAGES).optional(),
});

/** Whether a name is that of a time zone, as `Intl` knows it. */
export function isTimeZone(name: string): boolean {
  if (name !== "UTC" && !/^[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

import { z } from "zod";
import { key, markdoc, whole, words } from "~/curriculum/rules/content/schemas";
import { IMPACTS } from "~/curriculum/rules/kinds";
import {
  CRITERIA,
  CRITICAL_FAILS,
  DECISIONS,
  POST_ASKS,
  POST_FORMS,
  SAMPLE_QUALITIES,
  SCORES,
  type Criterion,
  type Score,
} from "~/curriculum/rules/practice-kinds";
import { LANGUAGES } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { NAME } from "~/kit/yaml/explain-issue";

/** The shapes of a practice set's file. Marks are percents there; what it leaves out has the value that most sets want. */

const score: z.ZodType<Score> = z.literal(SCORES, {
  error: () => m.practice_content_score({ name: NAME }),
});
const scores = z.strictObject(
  Object.fromEntries(CRITERIA.map((criterion) => [criterion, score])) as Record<
    Criterion,
    typeof score
  >,
);

export const SampleFile = z.strictObject({
  key,
  quality: z.enum(SAMPLE_QUALITIES),
  text: markdoc,
  scores,
  critical: z.array(z.enum(CRITICAL_FAILS)).default([]),
  why: markdoc,
});

export const PostFile = z.strictObject({
  key,
  objective: z.string(),
  /** Objectives of other modules that it needs as well. */
  needs: z.array(z.string()).min(1).optional(),
  form: z.enum(POST_FORMS).default("comment"),
  networks: z.array(words).min(1),
  author: markdoc,
  handle: words.optional(),
  under: markdoc.optional(),
  reach: whole(0, 1_000_000_000).optional(),
  minutesAgo: whole(0, 525_600).default(15),
  language: z.enum(LANGUAGES).optional(),
  text: markdoc,
  thread: z
    .array(
      z.strictObject({
        author: markdoc,
        handle: words.optional(),
        ours: z.boolean().default(false),
        text: markdoc,
      }),
    )
    .default([]),
  picture: markdoc.optional(),
  attach: markdoc.optional(),
  trap: z.boolean().default(false),
  asks: z.enum(POST_ASKS).default("decision"),
  expect: z.strictObject({
    decision: z.enum(DECISIONS),
    to: key.optional(),
    why: markdoc,
    also: z.array(z.enum(DECISIONS)).default([]),
  }),
  samples: z.array(SampleFile).default([]),
});

export type WrittenPost = z.output<typeof PostFile>;

export const PracticeFile = z.strictObject({
  title: words,
  lead: words,
  minutes: whole(1, 240),
  /** Those of the posts, where it says none. */
  objectives: z.array(z.string()).min(1).optional(),
  /** Percent of the decisions that have to be right. */
  decisionMark: whole(0, 100).default(75),
  calibration: z
    .strictObject({
      samples: whole(1, 50),
      agreement: whole(0, 100),
      /** Whether trainers calibrate too before they judge. */
      trainers: z.boolean().optional(),
    })
    .nullable()
    .default(null),
  hideNames: z.boolean().default(false),
  impact: z.enum(IMPACTS),
  change: words,
  posts: z.array(z.unknown()).min(1),
});

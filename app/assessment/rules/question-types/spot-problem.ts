import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { asMarkdoc } from "./as-markdoc";
import { findingsOf, phrasesIn, readDraft, wordsAt, type Draft } from "./draft";
import { stateOf, type Prose, type QuestionType } from "./question-type";
import { isUnspaced } from "./words";
import { markdoc, plain, several } from "./written";
import { ENTRIES } from "./entries";

const MOST_PROBLEMS = 5;
const MOST_WORDS = 120;
const MOST_CHARACTERS = 2000;

const content = z
  .strictObject({
    draft: plain(MOST_CHARACTERS),
    problems: several(
      z.strictObject({ feedback: markdoc() }),
      1,
      MOST_PROBLEMS,
      m.assessment_checks_problems_count,
    ),
    /** Its words as they were cut when it was written, where spaces do not tell them. Nobody writes this. */
    words: z.array(z.string()).optional(),
  })
  .superRefine(({ draft: source, problems, words }, { addIssue }) => {
    const { draft, mistake } = readDraft(source, words);
    const say = (path: string, message: string) =>
      addIssue({ code: "custom", path: [path], message });
    const covered = draft.problems.flat().length;
    if (mistake) say("draft", mistake);
    else if (draft.words.length > MOST_WORDS)
      say("draft", m.assessment_checks_draft_words({ most: numberText(MOST_WORDS) }));
    else if (covered * 2 >= draft.words.length) {
      const [marked, all] = [numberText(covered), numberText(draft.words.length)];
      say("draft", m.assessment_checks_draft_covered({ marked, all }));
    } else if (draft.problems.length !== problems.length) {
      const [marked, described] = [numberText(draft.problems.length), numberText(problems.length)];
      say("problems", m.assessment_checks_problems_differ({ marked, described }));
    }
  })
  .transform(({ words, ...content }) => {
    if (!isUnspaced(content.draft)) return content;
    return { ...content, words: words ?? readDraft(content.draft).draft.words };
  });
interface SpotProblemContent {
  draft: string;
  problems: { feedback: string }[];
  words?: readonly string[];
}

export interface SpotProblemView {
  type: "spot-problem";
  words: string[];
  /** The words that stand right against the one before. */
  joined: number[];
  /** How many there are to find. */
  problems: number;
}

/** A word after submission. `problem` counts from 1; null where it belongs to none, or where the feedback mode keeps it. */
export interface ReviewedWord {
  text: string;
  marked: boolean;
  /** Whether it stands right against the word before. */
  joined: boolean;
  problem: number | null;
}
/** What is said of one marked phrase or one problem; `verdict` is null where the feedback mode keeps it. */
export interface Finding {
  words: string;
  problem: number | null;
  verdict: "found" | "missed" | "false-alarm" | null;
  feedback: Prose | null;
}
export interface SpotProblemReview {
  type: "spot-problem";
  words: ReviewedWord[];
  findings: Finding[];
}

const response = z.strictObject({
  words: z
    .array(
      z
        .int()
        .min(0)
        .max(MOST_WORDS - 1),
    )
    .max(200)
    .transform((words) => [...new Set(words)].sort((a, b) => a - b)),
});
export type SpotProblemResponse = z.infer<typeof response>;

/**
 * One to five problems in a draft are to be marked, word by word. Of `points`, a response earns
 *
 *   ⌊ points · (found − false alarms) / problems ⌋, never below 0.
 *
 * Marked words that stand side by side are one phrase (`findingsOf` says what a phrase finds). Problems are fewer than half of the
 * words, so that marking everything finds nothing.
 */
export const spotProblem: QuestionType<
  SpotProblemContent,
  SpotProblemView,
  SpotProblemReview,
  SpotProblemResponse
> = {
  content,
  fields: [
    {
      name: "draft",
      label: m.assessment_author_draft_with_marks,
      short: m.assessment_author_draft,
      kind: "plain",
    },
    {
      name: "problems",
      label: m.assessment_author_problems_in_order,
      short: m.assessment_author_problems,
      ...ENTRIES.problem,
      kind: "list",
      from: 1,
      to: MOST_PROBLEMS,
      of: [{ name: "feedback", label: m.assessment_author_feedback, kind: "markdoc" }],
    },
  ],
  starting: () => ({
    stem: "",
    points: 2,
    content: { draft: m.assessment_author_start_draft(), problems: [{ feedback: "" }] },
  }),
  response,
  /** Words keep their order. */
  order: () => [],
  authorOrder: () => [],
  view: (content) => {
    const { words, joined } = draftOf(content);
    return { type: "spot-problem", words, joined, problems: content.problems.length };
  },
  fromForm: ({ "": values = [] }) => ({ words: values.map((value) => Number(value || NaN)) }),
  toForm: ({ words }) => ({ "": words.map(String) }),
  fromShown: (said) => said,
  toShown: (stored) => stored,
  isAnswered: ({ words }) => words.length > 0,
  /** People see how many problems there are. Each phrase counts as one, and phrases next to each other may be one phrase. */
  progress(content, { words }) {
    const apart = phrasesIn(draftOf(content).problems.flat());
    return stateOf(phrasesIn(words).length, apart.length);
  },
  right: (content) => ({ words: draftOf(content).problems.flat() }),
  wrong(content) {
    const { words, problems } = draftOf(content);
    const covered = new Set(problems.flat());
    return { words: [words.findIndex((_, index) => !covered.has(index))] };
  },
  nearly(content) {
    const [, ...rest] = draftOf(content).problems;
    return rest.length > 0 ? { words: rest.flat() } : null;
  },
  grade(content, given, points) {
    const draft = draftOf(content);
    const marked = findingsOf(draft, given?.words ?? []);
    const found = new Set(marked.flatMap((phrase) => phrase.found)).size;
    const alarms = marked.filter((phrase) => phrase.found.length === 0).length;
    const all = draft.problems.length;
    const earned = Math.floor((points * (found - alarms)) / all);
    return { correct: found === all && alarms === 0, points: Math.max(0, earned) };
  },
  /** In full every problem, found or missed, and every false alarm; hints say why of a phrase that found something. */
  review(content, given, _, mode, render) {
    const { problems } = content;
    const draft = draftOf(content);
    const full = mode === "full" || mode === "key";
    const words = given?.words ?? [];
    const marked = findingsOf(draft, words);
    const numberOf = (word: number) =>
      draft.problems.findIndex((problem) => problem.includes(word));
    const why = (number: number) => {
      const problem = problems[number];
      return problem ? render(problem.feedback) : null;
    };
    const told = draft.problems.map((problem, number): Finding => {
      const found = marked.some((phrase) => phrase.found.includes(number));
      const verdict = found ? "found" : "missed";
      return {
        words: wordsAt(draft, problem),
        problem: number + 1,
        verdict,
        feedback: why(number),
      };
    });
    const alarms = marked
      .filter(({ found }) => found.length === 0)
      .map(({ phrase }): Finding => {
        const verdict = "false-alarm";
        return { words: wordsAt(draft, phrase), problem: null, verdict, feedback: null };
      });
    const hints = marked.flatMap(({ phrase, found }) =>
      found.map((number): Finding => {
        const feedback = why(number);
        return { words: wordsAt(draft, phrase), problem: null, verdict: null, feedback };
      }),
    );
    return {
      type: "spot-problem",
      words: draft.words.map((text, index) => ({
        text,
        marked: words.includes(index),
        joined: draft.joined.includes(index),
        problem: full && numberOf(index) >= 0 ? numberOf(index) + 1 : null,
      })),
      findings: full ? [...told, ...alarms] : mode === "hints" ? hints : [],
    };
  },
  summarise(content, { words }) {
    const draft = draftOf(content);
    const there = words.filter((index) => index < draft.words.length);
    return phrasesIn(there).map((phrase) => asMarkdoc(wordsAt(draft, phrase)));
  },
  /** A part for each problem, found or not, and one for what was marked and is none. */
  analysis: {
    parts(content) {
      const draft = draftOf(content);
      const problems = draft.problems.map((problem) => ({
        text: asMarkdoc(wordsAt(draft, problem)),
        options: [
          { text: m.assessment_author_found(), right: true },
          { text: m.assessment_author_missed(), right: false },
        ],
      }));
      return [...problems, { text: m.assessment_author_no_problem(), options: [] }];
    },
    chosen(content, { words }) {
      const draft = draftOf(content);
      const marked = findingsOf(draft, words);
      const found = new Set(marked.flatMap((phrase) => phrase.found));
      const alarms = marked
        .filter((phrase) => phrase.found.length === 0)
        .map(({ phrase }) => asMarkdoc(wordsAt(draft, phrase)));
      return [...draft.problems.map((_, number) => [found.has(number) ? 0 : 1]), alarms];
    },
  },
  sameParts(one, other) {
    const [a, b] = [draftOf(one).words, draftOf(other).words];
    return a.length === b.length && a.every((word, index) => word === b[index]);
  },
};

function draftOf({ draft, words }: SpotProblemContent): Draft {
  return readDraft(draft, words).draft;
}

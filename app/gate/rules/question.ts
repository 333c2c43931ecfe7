import { z } from "zod";
import { MOST_QUESTIONS } from "./limits";
import { badRequest, DETAILS, Problem } from "./problem";

/** What is asked, as it arrives: nothing in it has to exist. */
const Question = z.object({
  /** An employee’s email address. */
  person: z.string(),
  /** A channel’s key. */
  channel: z.string(),
  /** A level, as `askGate` knows them. */
  action: z.string(),
});

export type Question = z.infer<typeof Question>;

const Batch = z.object({ questions: z.array(Question).min(1).max(MOST_QUESTIONS) });

const NAMES = ["person", "channel", "action"] as const;

/** The question in an address. A parameter that is missing or there twice is a mistake of the caller’s, and no question. */
export function questionIn(query: URLSearchParams): Question {
  for (const name of NAMES) {
    const said = query.getAll(name).length;
    if (said === 0) throw badRequest(DETAILS.missing(name));
    if (said > 1) throw badRequest(DETAILS.twice(name));
  }
  const [person = "", channel = "", action = ""] = NAMES.map((name) => query.get(name) ?? "");
  return { person, channel, action };
}

/** The questions of a body. */
export function questionsIn(body: unknown): Question[] {
  const many = z.object({ questions: z.array(z.unknown()) }).safeParse(body);
  if (many.success && many.data.questions.length > MOST_QUESTIONS)
    throw new Problem(400, "too-many-questions", DETAILS.tooMany(MOST_QUESTIONS));
  const read = Batch.safeParse(body);
  if (!read.success) throw badRequest(DETAILS.noQuestions);
  return read.data.questions;
}

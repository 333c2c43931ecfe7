import { shuffled, type Random } from "./random";

/** A question of the pool as drawing sees it. */
interface Drawable {
  questionId: string;
  /** Whether it is held back from practice. */
  heldBack?: boolean | undefined;
  body: { objective: string; difficulty?: 1 | 2 | 3 | undefined };
}

/**
 * Draws `draw[objective]` questions of each objective from the pool; without `draw`, all of them. What the person has never been
 * asked comes first, then what they were asked longest ago, so nothing comes back while something is unseen; among equals, those
 * held back from practice. After that, chance decides, and an easy, a middling and a hard one take turns as far as they last. The
 * result keeps the pool's order. `seen` is what `lastAsked` gives.
 */
export function drawQuestions<Question extends Drawable>(
  pool: readonly Question[],
  draw: Readonly<Record<string, number>> | undefined,
  seen: ReadonlyMap<string, number>,
  random: Random,
): Question[] {
  if (!draw) return [...pool];
  const drawn = new Set<Question>();
  for (const [objective, take] of Object.entries(draw)) {
    const ofObjective = pool.filter(({ body }) => body.objective === objective);
    for (const question of inTurn(ofObjective, seen, random).slice(0, take)) drawn.add(question);
  }
  return pool.filter((question) => drawn.has(question));
}

/** Unseen first, then seen longest ago; of these the held back first; among equals the difficulties take turns. */
function inTurn<Question extends Drawable>(
  questions: readonly Question[],
  seen: ReadonlyMap<string, number>,
  random: Random,
): Question[] {
  const mixed = shuffled(questions.length, random).flatMap((index) => questions[index] ?? []);
  const turns = new Map<string, number>();
  const places = mixed.map((question) => {
    const last = seen.get(question.questionId) ?? 0;
    const practised = question.heldBack ? 0 : 1;
    const group = `${last} ${practised} ${question.body.difficulty ?? 2}`;
    const turn = turns.get(group) ?? 0;
    turns.set(group, turn + 1);
    return { question, last, practised, turn };
  });
  return places
    .sort((a, b) => a.last - b.last || a.practised - b.practised || a.turn - b.turn)
    .map(({ question }) => question);
}

/** The number of the last attempt, from 1, that asked each question. */
export function lastAsked(
  attempts: readonly { number: number; asked: readonly { questionId: string }[] }[],
): Map<string, number> {
  const last = new Map<string, number>();
  for (const { number, asked } of attempts)
    for (const { questionId } of asked)
      last.set(questionId, Math.max(number, last.get(questionId) ?? 0));
  return last;
}

/** How many questions an attempt asks. */
export function questionCount({
  questions,
  draw,
}: {
  questions: readonly string[];
  draw?: Readonly<Record<string, number>> | undefined;
}): number {
  return draw ? Object.values(draw).reduce((sum, take) => sum + take, 0) : questions.length;
}

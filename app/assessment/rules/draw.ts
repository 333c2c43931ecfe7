import { shuffled, type Random } from "./random";

/** A question of the pool as drawing sees it. */
interface Drawable {
  questionId: string;
  body: { objective: string; difficulty?: 1 | 2 | 3 | undefined };
}

/**
 * Draws `draw[objective]` questions of each objective from the pool; without `draw`, all of them. Those that the person has met
 * least often come first, so nothing is asked twice while something is unseen; among equals, chance decides, and an easy, a
 * middling and a hard one take turns as far as they last. The result keeps the pool's order.
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

/** Least seen first; among equally seen ones the difficulties take turns. */
function inTurn<Question extends Drawable>(
  questions: readonly Question[],
  seen: ReadonlyMap<string, number>,
  random: Random,
): Question[] {
  const mixed = shuffled(questions.length, random).flatMap((index) => questions[index] ?? []);
  const turns = new Map<string, number>();
  const places = mixed.map((question) => {
    const times = seen.get(question.questionId) ?? 0;
    const group = `${times} ${question.body.difficulty ?? 2}`;
    const turn = turns.get(group) ?? 0;
    turns.set(group, turn + 1);
    return { question, times, turn };
  });
  return places
    .sort((a, b) => a.times - b.times || a.turn - b.turn)
    .map(({ question }) => question);
}

/** How often each question was asked before. */
export function timesSeen(
  attempts: readonly { asked: readonly { questionId: string }[] }[],
): Map<string, number> {
  const times = new Map<string, number>();
  for (const { asked } of attempts)
    for (const { questionId } of asked) times.set(questionId, (times.get(questionId) ?? 0) + 1);
  return times;
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

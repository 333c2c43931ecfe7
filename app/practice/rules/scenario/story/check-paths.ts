import { numberText } from "~/kit/text/amounts";
import { m } from "~/kit/language/m";
import type { Story } from "inkjs/full";
import { choicesIn } from "./choices-in";
import { MOST_TURNS, type Explored } from "./explore";
import type { Named } from "./outline";

export type Say = (line: number, message: string, how?: { mild?: true }) => void;

/** A conversation with fewer turns than this practises nothing. */
const LEAST_TURNS = 3;

/** What is wrong with the ways through a story as a whole: what nobody reaches, where nobody gets out, and how long they are. */
export function checkPaths(
  story: Story,
  parts: readonly Named[],
  explored: Explored,
  say: Say,
): void {
  const { reached, complete, shortest, longest, stuck } = explored;
  if (!complete) say(1, m.practice_ink_too_many_paths());
  for (const { line, choice } of stuck) say(line, m.practice_ink_stuck({ choice }));
  if (stuck.length > 0) return;
  if (longest > MOST_TURNS) say(1, m.practice_ink_too_long({ turns: numberText(MOST_TURNS) }));
  else if (shortest < LEAST_TURNS)
    say(
      1,
      m.practice_ink_too_short({ turns: numberText(shortest), least: numberText(LEAST_TURNS) }),
    );
  if (!complete || longest > MOST_TURNS) return;
  const lost = parts.filter(({ path }) => !reached.has(path));
  for (const { path, line } of lost) say(line, m.practice_ink_unreached({ name: path }));
  for (const { path, line } of choicesIn(story))
    if (!reached.has(path) && !lost.some((part) => path.startsWith(`${part.path}.`)))
      say(line, m.practice_ink_unoffered());
}

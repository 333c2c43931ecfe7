import type { Asked, AskedOption } from "./advice";

/** What an option shows of itself to somebody who hasn’t read the question. More is more of it. */
const CUES = {
  longest: (text: string) => text.length,
  shortest: (text: string) => -text.length,
  "!": has(/!/),
  "?": has(/\?/),
  I: has(/\bI(?:’\w+)?\b/),
  here: has(/\bhere\b/i),
  "our, us, we, team": has(/\b(?:our|us|we|team)\b/i),
  absolutes: has(/\b(?:always|never|all|every\w*|nobody|none|only|nothing|any\w*)\b/i),
  "clock times": has(
    /\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]m\b|\bo’clock\b|\b(?:noon|midnight)\b|\b(?:by|at|before|until) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i,
  ),
  apologies: has(/\b(?:sorry|apolog\w+)\b/i),
} satisfies Record<string, (text: string) => number>;

function has(pattern: RegExp) {
  return (text: string) => (pattern.test(text) ? 1 : 0);
}

type Cue = keyof typeof CUES;

/** How often a rule that reads only the options would find the key, of 1. */
export interface BlindRule {
  cue: Cue;
  /** Whether it chooses the options that have the cue, or those that haven’t. */
  with: boolean;
  rate: number;
}

/** How much a blind rule may beat chance by, and how many questions it takes to say so. */
export const MOST_OVER_CHANCE = 0.1;
export const ENOUGH_QUESTIONS = 10;

/** The questions with exactly one right option among several. */
export function oneOfSeveral(asked: readonly Asked[]): Asked[] {
  return asked.filter(
    ({ type, options }) =>
      (type === "single-choice" || type === "check") &&
      options.length > 1 &&
      options.filter(({ right }) => right).length === 1,
  );
}

export function chanceOf(asked: readonly Asked[]): number {
  return mean(asked.map(({ options }) => 1 / options.length));
}

/** Every blind rule with its rate, the best first. Where several options are equal, it takes one of them at random. */
export function blindRules(asked: readonly Asked[]): BlindRule[] {
  const rules = (Object.keys(CUES) as Cue[]).flatMap((cue): BlindRule[] =>
    (cue === "longest" || cue === "shortest" ? [true] : [true, false]).map((kept) => {
      const score = (text: string) => CUES[cue](text) * (kept ? 1 : -1);
      return {
        cue,
        with: kept,
        rate: mean(asked.map(({ options }) => shareOfKey(options, score))),
      };
    }),
  );
  return rules.sort((a, b) => b.rate - a.rate);
}

/** How often the key stands in each place, from the first. */
export function placesOfKeys(asked: readonly Asked[]): number[] {
  const most = Math.max(0, ...asked.map(({ options }) => options.length));
  const places = asked.map(({ options }) => options.findIndex(({ right }) => right));
  return Array.from({ length: most }, (_, at) => places.filter((place) => place === at).length);
}

function shareOfKey(options: readonly AskedOption[], score: (text: string) => number): number {
  const scores = options.map(({ text }) => score(text));
  const best = options.filter((_, index) => scores[index] === Math.max(...scores));
  return best.filter(({ right }) => right).length / best.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

import { sequenceAt } from "~/assessment/rules/attempt";
import { CRITERIA } from "~/curriculum/rules/practice-kinds";
import type { BegunSample } from "~/practice/rules/rows";
import type { Sampled } from "./samples";
import { samplePrefix } from "./sample-prefix";

/** What somebody chose about one sample of a list, by its place; null for what a page without JavaScript sent, which doesn’t count. */
export interface GivenSample extends Pick<BegunSample, "scores" | "critical"> {
  place: number;
  sequence: number | null;
}

/** Takes up what was chosen, the latest of each sample. What was older than what is kept stays away; its places are told. */
export function takenUp(
  kept: readonly BegunSample[],
  given: readonly GivenSample[],
  samples: readonly Sampled[],
): { judged: BegunSample[]; superseded: number[] } {
  const judged = new Map(kept.map((one) => [nameOf(one), one]));
  const superseded: number[] = [];
  for (const { place, scores, critical, sequence } of given) {
    const sampled = samples[place - 1];
    if (!sampled) continue;
    const keys = { post: sampled.post.key, sample: sampled.sample.key };
    const before = judged.get(nameOf(keys))?.sequence ?? 0;
    if (sequence !== null && sequence < before) superseded.push(place);
    else judged.set(nameOf(keys), { ...keys, scores, critical, sequence: sequence ?? before + 1 });
  }
  return { judged: [...judged.values()], superseded };
}

/** The same as a form shows it, by the names of its fields. */
export function begunValues(kept: readonly BegunSample[], samples: readonly Sampled[]) {
  const values: Record<string, string | string[]> = {};
  for (const [at, { post, sample }] of samples.entries()) {
    const one = kept.find((begun) => begun.post === post.key && begun.sample === sample.key);
    if (!one) continue;
    const prefix = samplePrefix(at + 1);
    for (const criterion of CRITERIA) {
      const score = one.scores[criterion];
      if (score !== undefined) values[`${prefix}score-${criterion}`] = String(score);
    }
    values[`${prefix}critical`] = one.critical;
  }
  return values;
}

/** What a page that is opened now counts on from: by the tenths of seconds of the year, and after everything that is kept. */
export function begunSequence(kept: readonly BegunSample[], now: Date): number {
  const year = new Date(Date.UTC(now.getUTCFullYear(), 0, 1));
  return Math.max(sequenceAt(year, now), ...kept.map(({ sequence }) => sequence + 1));
}

function nameOf({ post, sample }: { post: string; sample: string }): string {
  return `${post}/${sample}`;
}

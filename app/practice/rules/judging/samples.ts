import type { PracticeBody, PracticePost, PracticeSample } from "~/curriculum/rules/bodies";
import { SAMPLE_QUALITIES } from "~/curriculum/rules/practice-kinds";
import { numberOf } from "./second-look";

/** A sample with the post that it replies to. */
export interface Sampled {
  post: PracticePost;
  sample: PracticeSample;
}

export function allSamples({ posts }: PracticeBody): Sampled[] {
  return posts.flatMap((post) => post.samples.map((sample) => ({ post, sample })));
}

function sampleName({ post, sample }: { post: string; sample: string }): string {
  return `${post}/${sample}`;
}

/**
 * Which samples somebody judges: of each quality in turn, those they have judged least often first, and otherwise in an order of their
 * own that is always the same. What is shown is mixed again, so that its place tells nothing.
 */
export function samplesFor(
  body: PracticeBody,
  {
    count,
    seed,
    judged,
  }: { count: number; seed: string; judged: readonly { post: string; sample: string }[] },
): Sampled[] {
  const times = new Map<string, number>();
  for (const name of judged.map(sampleName)) times.set(name, (times.get(name) ?? 0) + 1);
  const all = allSamples(body).map((sampled) => {
    const name = sampleName({ post: sampled.post.key, sample: sampled.sample.key });
    return { sampled, times: times.get(name) ?? 0, place: numberOf(`${seed} ${name}`) };
  });
  const byQuality = SAMPLE_QUALITIES.map((quality) =>
    all
      .filter(({ sampled }) => sampled.sample.quality === quality)
      .sort((a, b) => a.times - b.times || a.place - b.place),
  );
  const chosen: typeof all = [];
  for (let row = 0; chosen.length < count && byQuality.some((of) => row < of.length); row += 1)
    for (const of of byQuality)
      if (of[row] !== undefined && chosen.length < count) chosen.push(of[row]!);
  return chosen
    .sort((a, b) => numberOf(`mixed ${a.place}`) - numberOf(`mixed ${b.place}`))
    .map(({ sampled }) => sampled);
}

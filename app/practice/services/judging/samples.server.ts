import type { PracticeBody } from "~/curriculum/rules/bodies";
import { differenceFrom, type JudgedTwice } from "~/practice/rules/judging/agreement";
import { sampleName, type Sampled } from "~/practice/rules/judging/samples";
import type { Agreement, JudgedSample } from "~/practice/rules/rows";
import { seenPost, type Texts } from "./seen-post.server";

/** Samples as they are judged: without their quality and their key, which no browser gets before. */
export function shownSamples(samples: readonly Sampled[], texts: Texts) {
  return samples.map(({ post, sample }) => ({
    name: sampleName({ post: post.key, sample: sample.key }),
    post: seenPost(post, texts),
    text: texts.plain(sample.text),
  }));
}

export type ShownSample = ReturnType<typeof shownSamples>[number];

/** Judged samples with theirs keys; null where they aren’t those that were to be judged. */
export function keyedSamples(judged: readonly JudgedSample[], wanted: readonly Sampled[]) {
  if (judged.length !== wanted.length) return null;
  const keyed = wanted.flatMap(({ post, sample }) => {
    const one = judged.find((each) => each.post === post.key && each.sample === sample.key);
    return one ? [{ judged: one, sample }] : [];
  });
  return keyed.length === wanted.length ? keyed : null;
}

export function beside({
  judged,
  sample,
}: NonNullable<ReturnType<typeof keyedSamples>>[number]): JudgedTwice {
  return { one: judged, other: sample };
}

/** A calibration afterwards: how far it agreed, and the samples that were judged otherwise than the key, with the key and its why. */
export function shownResult(
  { judged, agreement, at }: { judged: JudgedSample[]; agreement: Agreement; at: Date },
  { posts }: PracticeBody,
  texts: Texts,
) {
  const differing = judged.flatMap((one) => {
    const post = posts.find(({ key }) => key === one.post);
    const sample = post?.samples.find(({ key }) => key === one.sample);
    const difference = sample && differenceFrom(one, sample);
    if (!post || !sample || !difference) return [];
    return [
      {
        name: sampleName(one),
        post: seenPost(post, texts),
        text: texts.plain(sample.text),
        yours: { scores: one.scores, critical: one.critical },
        key: { scores: sample.scores, critical: sample.critical },
        why: texts.plain(sample.why),
        difference,
      },
    ];
  });
  return { at, agreement, of: judged.length, differing };
}

export type ShownResult = ReturnType<typeof shownResult>;

import type { PracticeBody } from "~/curriculum/rules/bodies";
import { differenceFrom, type JudgedTwice } from "~/practice/rules/judging/agreement";
import type { GivenSample } from "~/practice/rules/judging/begun";
import type { Sampled } from "~/practice/rules/judging/samples";
import type { Agreement, JudgedSample, ReplyScores } from "~/practice/rules/rows";
import type { CriticalFail } from "~/curriculum/rules/practice-kinds";
import { seenPost, type Texts } from "./seen-post.server";

/**
 * Samples as they are judged, by their place in the list: without their key, which no browser gets before, and without their names,
 * which may say as much.
 */
export function shownSamples(samples: readonly Sampled[], texts: Texts) {
  return samples.map(({ post, sample }) => ({
    post: seenPost(post, texts),
    text: texts.plain(sample.text),
  }));
}

/** How somebody judged the samples of a list, in its order, and which list it was. */
export interface JudgedList {
  /** How many calibrations it has been with this one. */
  number: number;
  revisionId: string;
  judged: readonly { scores: ReplyScores; critical: CriticalFail[] }[];
}

/** Some of them while somebody is judging, and which list it is. */
export interface BegunList extends Omit<JudgedList, "judged"> {
  given: readonly GivenSample[];
}

/** Whether it is kept, and the places that something later was kept of already; or the list isn’t the one to be judged any more. */
export type SavedSamples = { ok: true; superseded: number[] } | { ok: false };

/** Judged samples with their keys; null where the list isn’t the one that was to be judged. */
export function keyedSamples(
  sent: JudgedList,
  wanted: { samples: readonly Sampled[]; number: number; revisionId: string },
) {
  const { samples, number, revisionId } = wanted;
  if (sent.number !== number || sent.revisionId !== revisionId) return null;
  if (sent.judged.length !== samples.length) return null;
  return samples.map(({ post, sample }, at): { judged: JudgedSample; both: JudgedTwice } => {
    const { scores, critical } = sent.judged[at]!;
    const judged = { post: post.key, sample: sample.key, scores, critical };
    return { judged, both: { one: judged, other: sample } };
  });
}

/** A calibration afterwards: how far it agreed, and the samples that were judged otherwise than the key, with the key and its why. */
export function shownResult(
  { judged, agreement, at }: { judged: JudgedSample[]; agreement: Agreement; at: Date },
  { posts }: PracticeBody,
  texts: Texts,
) {
  const differing = judged.flatMap((one, at) => {
    const post = posts.find(({ key }) => key === one.post);
    const sample = post?.samples.find(({ key }) => key === one.sample);
    const difference = sample && differenceFrom(one, sample);
    if (!post || !sample || !difference) return [];
    return [
      {
        place: at + 1,
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

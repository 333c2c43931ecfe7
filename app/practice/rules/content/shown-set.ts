import type { Playbook } from "~/company/rules/playbook/playbook";
import type { PracticeBody, PracticePost } from "~/curriculum/rules/bodies";
import { plainWords } from "~/curriculum/rules/markdoc/plain-words";
import type { Inline } from "~/curriculum/rules/tree";
import { channelOf } from "~/practice/rules/desk/accounts";
import { scoresText } from "./post/lines";

/** For trainers only: a set as a company's people meet it, with what is right. */
export function shownSet(
  {
    lead,
    decisionBasisPoints,
    posts,
  }: Pick<PracticeBody, "lead" | "decisionBasisPoints" | "posts">,
  {
    playbook,
    text,
    objective,
  }: {
    playbook: Playbook;
    text: (source: string) => Inline[];
    objective: (code: string) => string;
  },
) {
  const plain = (source: string) => plainWords(text(source));
  const maybe = (source: string | undefined) => (source === undefined ? null : plain(source));
  return {
    lead,
    decisionBasisPoints,
    posts: posts.map((post: PracticePost) => {
      const { key, form, handle, minutesAgo, reach, language, asks, trap, expected } = post;
      const line = expected.to === undefined ? undefined : playbook.escalation[expected.to];
      return {
        key,
        form,
        asks,
        trap,
        minutesAgo,
        author: plain(post.author),
        handle: handle ?? null,
        network: channelOf(post, playbook.channels)?.network ?? null,
        under: maybe(post.under),
        reach: reach ?? null,
        language: language ?? null,
        text: text(post.text),
        thread: post.thread.map((one) => ({
          author: plain(one.author),
          handle: one.handle ?? null,
          ours: one.ours,
          text: text(one.text),
        })),
        picture: maybe(post.picture),
        attach: maybe(post.attach),
        objective: objective(post.objective),
        needs: post.needs ?? [],
        decision: expected.decision,
        also: expected.also,
        /** Who it goes to in this company; the line itself where the playbook hasn't it. */
        to: expected.to === undefined ? null : (line?.who ?? expected.to),
        why: text(expected.why),
        samples: post.samples.map((sample) => ({
          key: sample.key,
          quality: sample.quality,
          text: text(sample.text),
          scores: scoresText(sample),
          why: text(sample.why),
        })),
      };
    }),
  };
}

export type ShownSet = ReturnType<typeof shownSet>;
export type ShownPost = ShownSet["posts"][number];

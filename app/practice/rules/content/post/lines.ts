import type { PracticePost, PracticeSample } from "~/curriculum/rules/bodies";
import { networkName } from "~/curriculum/rules/network-name";
import { CRITERIA } from "~/curriculum/rules/practice-kinds";
import { languageName } from "~/kit/language/language-name";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { CRITERION_WORDS, CRITICAL_WORDS } from "~/practice/rules/judging/rubric";
import { ASKS_WORDS, DECISION_WORDS, FORM_WORDS, QUALITY_WORDS } from "./words";

export type PostLine = readonly [label: string, text: string];

interface Words {
  /** Makes a Markdoc text readable. */
  plain: (markdoc: string) => string;
  /** An objective in words. */
  objective: (code: string) => string;
}

/** Everything that a set says of a post, in words and in an author’s order, its key included: for trainers only. */
export function postLines(post: PracticePost, words: Words): PostLine[] {
  const { plain, objective } = words;
  const { author, handle, under, reach, language, thread, picture, attach } = post;
  const said = (label: string, text: string | undefined): PostLine[] =>
    text === undefined ? [] : [[label, plain(text)]];
  return [
    [m.practice_content_label_author(), plain(author)],
    ...said(m.practice_content_label_handle(), handle),
    [m.practice_content_label_text(), plain(post.text)],
    [m.practice_content_label_form(), FORM_WORDS[post.form]()],
    [m.practice_content_label_networks(), post.networks.map(networkName).join(", ")],
    ...said(m.practice_content_label_under(), under),
    ...(thread.length > 0
      ? [
          [
            m.practice_content_label_thread(),
            thread.map((one) => `${plain(one.author)}: ${plain(one.text)}`).join(" · "),
          ] as const,
        ]
      : []),
    ...said(m.practice_content_label_picture(), picture),
    ...said(m.practice_content_label_attach(), attach),
    ...(reach === undefined
      ? []
      : [[m.practice_content_label_reach(), numberText(reach)] as const]),
    [m.practice_content_label_came(), numberText(post.minutesAgo)],
    ...(language ? [[m.practice_content_label_language(), languageName(language)] as const] : []),
    [m.practice_content_label_objective(), objective(post.objective)],
    ...(post.needs ? [[m.practice_content_label_needs(), post.needs.join(", ")] as const] : []),
    ...keyLines(post, plain),
    ...post.samples.flatMap((sample) => sampleLines(sample, plain)),
  ];
}

/** What is asked about a post, and what is right. */
function keyLines(
  { trap, asks, expected }: Pick<PracticePost, "trap" | "asks" | "expected">,
  plain: Words["plain"],
): PostLine[] {
  const { decision, to, also, why } = expected;
  return [
    [
      m.practice_content_label_trap(),
      trap ? m.practice_content_trap_own() : m.practice_content_trap_company(),
    ],
    [m.practice_content_label_asks(), ASKS_WORDS[asks]()],
    [m.practice_content_label_expected(), DECISION_WORDS[decision]()],
    ...(to === undefined ? [] : [[m.practice_content_label_to(), to] as const]),
    ...(also.length > 0
      ? [
          [
            m.practice_content_label_also(),
            also.map((one) => DECISION_WORDS[one]()).join(", "),
          ] as const,
        ]
      : []),
    [m.practice_content_label_why(), plain(why)],
  ];
}

function sampleLines(sample: PracticeSample, plain: Words["plain"]): PostLine[] {
  const { key, quality, text, why } = sample;
  return [
    [
      m.practice_content_label_sample({ key }),
      m.practice_content_sample_quality({ quality: QUALITY_WORDS[quality](), text: plain(text) }),
    ],
    [m.practice_content_label_sample_scores({ key }), scoresText(sample)],
    [m.practice_content_label_sample_why({ key }), plain(why)],
  ];
}

/** The key of a sample: “Acknowledges 3, Honest 2, …; Personal data”. */
export function scoresText({ scores, critical }: Pick<PracticeSample, "scores" | "critical">) {
  const scored = CRITERIA.map((criterion) =>
    m.practice_content_score_of({
      criterion: CRITERION_WORDS[criterion].title(),
      score: numberText(scores[criterion]),
    }),
  ).join(", ");
  const failed = critical.map((one) => CRITICAL_WORDS[one].title()).join(", ");
  return failed === "" ? scored : `${scored}; ${failed}`;
}

import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { inOrder, shuffled } from "~/assessment/rules/random";
import {
  placements,
  placing,
  reviewPlacements,
  type Placements,
  type ReviewedPlacement,
} from "./placements";
import type { Prose, QuestionType } from "./question-type";
import { areDistinct, markdoc, several } from "./written";
import { ENTRIES } from "./entries";

const pair = z.strictObject({
  left: markdoc(),
  right: markdoc(),
  feedback: markdoc(),
});

const MOST_EXTRAS = 3;

const content = z
  .strictObject({
    pairs: several(pair, 3, 6, m.assessment_checks_pairs_count).refine(
      (pairs) => areDistinct(pairs.map(({ left }) => left)),
      { error: m.assessment_checks_lefts_alike },
    ),
    extras: z
      .array(markdoc())
      .max(MOST_EXTRAS, {
        error: () => m.assessment_checks_extras_most({ most: numberText(MOST_EXTRAS) }),
      })
      .default([]),
  })
  .refine((content) => areDistinct(rightsOf(content)), {
    error: m.assessment_checks_rights_alike,
    path: ["pairs"],
  });
type Content = z.infer<typeof content>;

interface View {
  type: "matching";
  lefts: { text: Prose }[];
  rights: { text: Prose }[];
}
interface Review {
  type: "matching";
  lefts: ReviewedPlacement[];
}

/**
 * Three to six left sides, each with the right side that belongs to it, among up to three that belong to none. The left sides stay in
 * the author's order and `order` is that of the right sides, which is the key as the author writes it and so is always mixed. For the
 * points see `placing`.
 */
export const matching: QuestionType<Content, View, Review, { matches: Placements }> = {
  response: z.strictObject({ matches: placements(6) }),
  ...placing("matches", keyOf, (content: Content) => ({
    parts: content.pairs.map(({ left }) => left),
    choices: rightsOf(content),
  })),
  content,
  fields: [
    {
      name: "pairs",
      label: m.assessment_author_pairs,
      ...ENTRIES.pair,
      kind: "list",
      from: 3,
      to: 6,
      of: [
        { name: "left", label: m.assessment_author_left, kind: "markdoc" },
        { name: "right", label: m.assessment_author_right_side, kind: "markdoc" },
        { name: "feedback", label: m.assessment_author_feedback, kind: "markdoc" },
      ],
    },
    {
      name: "extras",
      label: m.assessment_author_extras,
      ...ENTRIES.extra,
      kind: "texts",
      markdoc: true,
      from: 0,
      to: MOST_EXTRAS,
    },
  ],
  starting: () => ({
    stem: "",
    points: 2,
    content: { pairs: inOrder(3).map(() => ({ left: "", right: "", feedback: "" })) },
  }),
  order(content, { shuffle, random }) {
    const rights = rightsOf(content);
    return shuffle ? shuffled(rights.length, random) : sortedByText(rights);
  },
  authorOrder: (content) => inOrder(rightsOf(content).length),
  view(content, order, render) {
    const rights = rightsOf(content);
    return {
      type: "matching",
      lefts: content.pairs.map(({ left }) => ({ text: render(left) })),
      rights: order.flatMap((index) => {
        const right = rights[index];
        return right === undefined ? [] : [{ text: render(right) }];
      }),
    };
  },
  fromShown({ matches }, order) {
    const stored: Placements = [];
    for (const position of matches) {
      const index = position === null ? null : order[position];
      if (index === undefined) return null;
      stored.push(index);
    }
    return { matches: stored };
  },
  toShown: ({ matches }, order) => ({
    matches: matches.map((index) => (index === null ? null : order.indexOf(index))),
  }),
  review(content, given, _order, mode, render) {
    const parts = content.pairs.map(({ left, feedback }, choice) => ({
      text: left,
      feedback,
      choice,
    }));
    const choices = rightsOf(content).map(render);
    const how = { render, choices };
    return {
      type: "matching",
      lefts: reviewPlacements(parts, given?.matches ?? null, inOrder(parts.length), mode, how),
    };
  },
  summarise(content, { matches }) {
    const rights = rightsOf(content);
    return content.pairs.flatMap(({ left }, index) => {
      const right = rights[matches[index] ?? -1];
      return right === undefined ? [] : [`${left} → ${right}`];
    });
  },
  /** The right sides count in the author's order too: responses name them by it. */
  sameParts(one, other) {
    const said = (content: Content) =>
      JSON.stringify([content.pairs.map(({ left }) => left), rightsOf(content)]);
    return said(one) === said(other);
  },
};

/** The right sides as responses count them: those of the pairs, then the extra ones. */
function rightsOf({
  pairs,
  extras,
}: {
  pairs: readonly { right: string }[];
  extras: readonly string[];
}): string[] {
  return [...pairs.map(({ right }) => right), ...extras];
}

/** Each left side's right side has the same index. */
function keyOf({ pairs }: Content): number[] {
  return inOrder(pairs.length);
}

function sortedByText(texts: readonly string[]): number[] {
  const said = (index: number) => texts[index] ?? "";
  return inOrder(texts.length).sort((a, b) => (said(a) < said(b) ? -1 : 1));
}

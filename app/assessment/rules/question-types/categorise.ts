import { z } from "zod";
import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { inOrder, shuffled } from "~/assessment/rules/random";
import {
  placements,
  placing,
  reviewPlacements,
  type Placements,
  type ReviewedPlacement,
} from "./placements";
import type { Prose, QuestionType } from "./question-type";
import { areDistinct, markdoc, plain, several } from "./written";
import { ENTRIES } from "./entries";

const item = z.strictObject({
  text: markdoc(),
  category: markdoc(),
  feedback: markdoc(),
});

const content = z
  .strictObject({
    categories: several(plain(), 2, 4, m.assessment_checks_categories_count).refine(areDistinct, {
      error: m.assessment_checks_categories_alike,
    }),
    items: several(item, 4, 8, m.assessment_checks_items_count).refine(
      (items) => areDistinct(items.map(({ text }) => text)),
      { error: m.assessment_checks_items_alike },
    ),
  })
  .superRefine(({ categories, items }, context) => {
    for (const [index, { category }] of items.entries()) {
      if (categories.includes(category)) continue;
      context.addIssue({
        code: "custom",
        path: ["items", index, "category"],
        message: m.assessment_checks_category({ categories: listed(categories, "or") }),
      });
    }
  });
type Content = z.infer<typeof content>;

interface View {
  type: "categorise";
  categories: string[];
  items: { text: Prose }[];
}
interface Review {
  type: "categorise";
  items: ReviewedPlacement[];
}

/**
 * Four to eight items, each to be put into one of two to four categories. `order` is that of the items; the categories stay as the
 * author wrote them. For the points see `placing`.
 */
export const categorise: QuestionType<Content, View, Review, { placed: Placements }> = {
  response: z.strictObject({ placed: placements(8) }),
  ...placing("placed", keyOf, ({ categories, items }: Content) => ({
    parts: items.map(({ text }) => text),
    choices: categories,
  })),
  content,
  fields: [
    {
      name: "categories",
      label: m.assessment_author_categories,
      ...ENTRIES.category,
      kind: "texts",
      markdoc: false,
      from: 2,
      to: 4,
    },
    {
      name: "items",
      label: m.assessment_author_items,
      ...ENTRIES.item,
      kind: "list",
      from: 4,
      to: 8,
      of: [
        { name: "text", label: m.assessment_author_item, kind: "markdoc" },
        {
          name: "category",
          label: m.assessment_author_category,
          kind: "plain",
          among: "categories",
        },
        { name: "feedback", label: m.assessment_author_feedback, kind: "markdoc" },
      ],
    },
  ],
  starting: () => ({
    stem: "",
    points: 2,
    content: {
      categories: ["", ""],
      items: inOrder(4).map(() => ({ text: "", category: "", feedback: "" })),
    },
  }),
  order: ({ items }, { shuffle, random }) =>
    shuffle ? shuffled(items.length, random) : inOrder(items.length),
  authorOrder: ({ items }) => inOrder(items.length),
  view: ({ categories, items }, order, render) => ({
    type: "categorise",
    categories,
    items: order.flatMap((index) => {
      const item = items[index];
      return item ? [{ text: render(item.text) }] : [];
    }),
  }),
  /** Radios that nobody chose send nothing, so the positions after the last chosen one may be missing: they are open. */
  fromShown({ placed }, order) {
    if (placed.length > order.length) return null;
    const stored: Placements = order.map(() => null);
    for (const [position, index] of order.entries()) stored[index] = placed[position] ?? null;
    return { placed: stored };
  },
  toShown: ({ placed }, order) => ({ placed: order.map((index) => placed[index] ?? null) }),
  review(content, given, order, mode, render) {
    const key = keyOf(content);
    const parts = content.items.map(({ text, feedback }, index) => ({
      text,
      feedback,
      choice: key[index] ?? -1,
    }));
    const choices = content.categories.map((words): Prose => [words]);
    const how = { render, choices };
    return {
      type: "categorise",
      items: reviewPlacements(parts, given?.placed ?? null, order, mode, how),
    };
  },
  summarise: ({ categories, items }, { placed }) =>
    items.flatMap(({ text }, index) => {
      const category = categories[placed[index] ?? -1];
      return category === undefined ? [] : [`${text} → ${category}`];
    }),
  sameParts(one, other) {
    const said = ({ categories, items }: Content) =>
      JSON.stringify([categories, items.map(({ text }) => text)]);
    return said(one) === said(other);
  },
};

function keyOf({ categories, items }: Content): number[] {
  return items.map(({ category }) => categories.indexOf(category));
}

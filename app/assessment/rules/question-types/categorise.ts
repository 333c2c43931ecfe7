import { z } from "zod";
import { inOrder, shuffled } from "~/assessment/rules/random";
import { areDistinct, text } from "./options";
import {
  allWrong,
  fieldsOfPlacements,
  gradePlacements,
  isAnyPlaced,
  placements,
  placementsFrom,
  reviewPlacements,
  type Placements,
  type ReviewedPlacement,
} from "./placements";
import type { Prose, QuestionType } from "./question-type";

const category = text("a category").refine(
  (words) => !words.includes("{%"),
  "is plain text: tags and variables cannot stand here",
);

const item = z.strictObject({
  text: text("an item's text"),
  category: text("an item's category"),
  feedback: text("an item's feedback"),
});

const content = z
  .strictObject({
    categories: z
      .array(category)
      .min(2, "there are 2 to 4 categories")
      .max(4, "there are 2 to 4 categories")
      .refine(areDistinct, "two categories are the same"),
    items: z
      .array(item)
      .min(4, "there are 4 to 8 items")
      .max(8, "there are 4 to 8 items")
      .refine(
        (items) => areDistinct(items.map(({ text }) => text)),
        "two items have the same text",
      ),
  })
  .superRefine(({ categories, items }, context) => {
    for (const [index, { category }] of items.entries()) {
      if (categories.includes(category)) continue;
      context.addIssue({
        code: "custom",
        path: ["items", index, "category"],
        message: `is none of the categories: ${categories.join(", ")}`,
      });
    }
  });
export type CategoriseContent = z.infer<typeof content>;

export interface CategoriseView {
  type: "categorise";
  categories: string[];
  items: { text: Prose }[];
}
export interface CategoriseReview {
  type: "categorise";
  items: ReviewedPlacement[];
}

const response = z.strictObject({ placed: placements(8) });
export type CategoriseResponse = z.infer<typeof response>;

/**
 * Four to eight items, each to be put into one of two to four categories. `order` is that of the items; the categories stay as the
 * author wrote them. For the points see `gradePlacements`.
 */
export const categorise: QuestionType<
  CategoriseContent,
  CategoriseView,
  CategoriseReview,
  CategoriseResponse
> = {
  content,
  fields: [
    { name: "categories", label: "Categories", kind: "texts", markdoc: false, from: 2, to: 4 },
    {
      name: "items",
      label: "Items",
      kind: "list",
      from: 4,
      to: 8,
      of: [
        { name: "text", label: "Item", kind: "markdoc" },
        { name: "category", label: "Category", kind: "plain", among: "categories" },
        { name: "feedback", label: "Feedback", kind: "markdoc" },
      ],
    },
  ],
  starting: {
    stem: "",
    points: 1,
    content: {
      categories: ["", ""],
      items: inOrder(4).map(() => ({ text: "", category: "", feedback: "" })),
    },
  },
  response,
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
  fromForm(fields) {
    const placed = placementsFrom(fields);
    return placed && { placed };
  },
  toForm: ({ placed }) => fieldsOfPlacements(placed),
  /** Radios that nobody chose send nothing, so the positions after the last chosen one may be missing: they are open. */
  fromShown({ placed }, order) {
    if (placed.length > order.length) return null;
    const stored: Placements = order.map(() => null);
    for (const [position, index] of order.entries()) stored[index] = placed[position] ?? null;
    return { placed: stored };
  },
  toShown: ({ placed }, order) => ({ placed: order.map((index) => placed[index] ?? null) }),
  isAnswered: ({ placed }) => isAnyPlaced(placed),
  right: (content) => ({ placed: keyOf(content) }),
  wrong: (content) => ({ placed: allWrong(keyOf(content), content.categories.length) }),
  grade: (content, given, points) =>
    gradePlacements(keyOf(content), given?.placed ?? null, content.categories.length, points),
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
    const said = ({ categories, items }: CategoriseContent) =>
      JSON.stringify([categories, items.map(({ text }) => text)]);
    return said(one) === said(other);
  },
};

function keyOf({ categories, items }: CategoriseContent): number[] {
  return items.map(({ category }) => categories.indexOf(category));
}

import { z } from "zod";
import { inOrder, shuffled } from "~/assessment/rules/random";
import { asNumberedParts, numberedParts } from "./numbered-parts";
import type { Prose, QuestionType } from "./question-type";
import { areDistinct, markdoc, several } from "./written";

const FEWEST = 3;
const MOST = 6;

const item = z.strictObject({
  text: markdoc("an item's text"),
  /** Why it comes here. */
  feedback: markdoc("an item's feedback"),
});

/** The items, in the right order. */
const content = z.strictObject({
  items: several(item, FEWEST, MOST, "items").refine(
    (items) => areDistinct(items.map(({ text }) => text)),
    "two items have the same text",
  ),
});
type OrderingContent = z.infer<typeof content>;

export interface OrderingView {
  type: "ordering";
  items: { text: Prose }[];
}

/** An item after submission. Places count from 1; null where nothing was answered, or where the feedback mode keeps it. */
export interface ReviewedItem {
  text: Prose;
  given: number | null;
  right: number | null;
  feedback: Prose | null;
}
export interface OrderingReview {
  type: "ordering";
  items: ReviewedItem[];
}

/** Every item once, the first place first; empty is unanswered. */
const response = z.strictObject({
  order: z
    .array(z.int().min(0))
    .max(MOST)
    .refine((order) => new Set(order).size === order.length)
    .refine((order) => order.every((part) => part < order.length)),
});
export type OrderingResponse = z.infer<typeof response>;

/**
 * Three to six items are to be put in order. Of `points`, a response earns
 *
 *   ⌊ points · (2c − t) / t ⌋, never below 0,
 *
 * where c of the t = n(n−1)/2 pairs of items stand the right way round. Ordering blindly earns nothing on average, and neighbours
 * that changed places cost less than a first item put last. Source: τ of Kendall 1938, Biometrika 30:81–93.
 */
export const ordering: QuestionType<
  OrderingContent,
  OrderingView,
  OrderingReview,
  OrderingResponse
> = {
  content,
  fields: [
    {
      name: "items",
      label: "Items, in the right order",
      kind: "list",
      from: FEWEST,
      to: MOST,
      of: [
        { name: "text", label: "Item", kind: "markdoc" },
        { name: "feedback", label: "Why it comes here", kind: "markdoc" },
      ],
    },
  ],
  starting: {
    stem: "",
    points: 1,
    content: { items: inOrder(4).map(() => ({ text: "", feedback: "" })) },
  },
  response,
  /** Never the right order, which is the key: by text where nothing is shuffled, and turned by one where that were right. */
  order({ items }, { shuffle, random }) {
    const mixed = shuffle ? shuffled(items.length, random) : byText(items);
    return mixed.some((index, position) => index !== position) ? mixed : turned(mixed);
  },
  authorOrder: ({ items }) => inOrder(items.length),
  view: ({ items }, order, render) => ({
    type: "ordering",
    items: order
      .flatMap((index) => items.slice(index, index + 1))
      .map(({ text }) => ({
        text: render(text),
      })),
  }),
  fromForm: (fields) => orderOfPlaces(numberedParts(fields)),
  toForm({ order }) {
    const places = order.map((_, position) => order.indexOf(position) + 1);
    return asNumberedParts(places.map(String));
  },
  fromShown({ order: said }, order) {
    if (said.length !== 0 && said.length !== order.length) return null;
    return { order: said.flatMap((position) => order[position] ?? []) };
  },
  toShown: ({ order: stored }, order) => ({ order: stored.map((index) => order.indexOf(index)) }),
  isAnswered: ({ order }) => order.length > 0,
  right: ({ items }) => ({ order: inOrder(items.length) }),
  wrong: ({ items }) => ({ order: inOrder(items.length).reverse() }),
  grade({ items }, given, points) {
    const order = given?.order ?? [];
    if (order.length !== items.length) return { correct: false, points: 0 };
    const pairs = (order.length * (order.length - 1)) / 2;
    const concordant = order
      .map((earlier, place) => order.slice(place + 1).filter((later) => earlier < later).length)
      .reduce((sum, count) => sum + count, 0);
    const earned = Math.floor((points * (2 * concordant - pairs)) / pairs);
    return { correct: concordant === pairs, points: Math.max(0, earned) };
  },
  /** In the right order where the mode tells it, and else as they were put. */
  review({ items }, given, _, mode, render) {
    const full = mode === "full" || mode === "key";
    const said = given?.order ?? [];
    const listed = full ? inOrder(items.length) : said;
    return {
      type: "ordering",
      items: listed.flatMap((index): ReviewedItem[] => {
        const item = items[index];
        if (!item) return [];
        return [
          {
            text: render(item.text),
            given: said.includes(index) ? said.indexOf(index) + 1 : null,
            right: full ? index + 1 : null,
            feedback: full || mode === "hints" ? render(item.feedback) : null,
          },
        ];
      }),
    };
  },
  summarise: ({ items }, { order }) => order.flatMap((index) => items[index]?.text ?? []),
  sameParts: (one, other) =>
    one.items.length === other.items.length &&
    one.items.every(({ text }, index) => text === other.items[index]?.text),
};

function byText(items: readonly { text: string }[]): number[] {
  const textOf = (index: number) => items[index]?.text ?? "";
  return inOrder(items.length).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

function turned(order: readonly number[]): number[] {
  return [...order.slice(1), ...order.slice(0, 1)];
}

/**
 * The order that places say, each the place of the item shown at its position. The same place twice keeps the shown order; what has
 * no place comes last; no place at all is unanswered. Null where there are no fields.
 */
function orderOfPlaces(places: readonly (string | undefined)[]): { order: number[] } | null {
  if (places.length === 0) return null;
  if (places.every((place) => place === "")) return { order: [] };
  const numbers = places.map((place) => (place === "" ? places.length + 1 : wholeOf(place)));
  if (numbers.some((place) => Number.isNaN(place))) return { order: [NaN] };
  const placeOf = (position: number) => numbers[position] ?? 0;
  return { order: inOrder(places.length).sort((a, b) => placeOf(a) - placeOf(b)) };
}

function wholeOf(place: string | undefined): number {
  return place !== undefined && /^[1-9]$/.test(place) ? Number(place) : NaN;
}

import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { inOrder, shuffled } from "~/assessment/rules/random";
import { asNumberedParts, numberedParts } from "./numbered-parts";
import { stateOf, type Prose, type QuestionType } from "./question-type";
import { areDistinct, markdoc, several } from "./written";
import { ENTRIES } from "./entries";

const FEWEST = 3;
const MOST = 6;

const item = z.strictObject({
  text: markdoc(),
  /** Why it comes here. */
  feedback: markdoc(),
});

/** The items, in the right order. */
const content = z.strictObject({
  items: several(item, FEWEST, MOST, m.assessment_checks_items_count).refine(
    (items) => areDistinct(items.map(({ text }) => text)),
    { error: m.assessment_checks_items_alike },
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

const place = z.int().min(1).max(MOST);

/**
 * Every item once, the first place first; empty is unanswered. While some items have no place, as without JavaScript, `order` is
 * empty and `places` has those that there are, from 1, by item.
 */
const response = z
  .strictObject({
    order: z
      .array(z.int().min(0))
      .max(MOST)
      .refine((order) => new Set(order).size === order.length)
      .refine((order) => order.every((part) => part < order.length)),
    places: z
      .array(place.nullable())
      .max(MOST)
      .refine((places) => places.includes(null) && places.some((place) => place !== null))
      .refine((places) => areDistinct(places.filter((place) => place !== null).map(String)))
      .optional(),
  })
  .refine(({ order, places }) => !places || order.length === 0);
export type OrderingResponse = z.infer<typeof response>;

/**
 * Three to six items are to be put in order. Of `points`, a response earns
 *
 *   ⌊ points · (c − d) / t ⌋, never below 0,
 *
 * where of the t = n(n−1)/2 pairs of items c stand the right way round and d the wrong way; a pair with an item that has no place
 * counts as neither. Ordering blindly earns nothing on average, and neighbours that changed places cost less than a first item put
 * last. Source: τ of Kendall 1938, Biometrika 30:81–93.
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
      label: m.assessment_author_items_in_order,
      short: m.assessment_author_items,
      ...ENTRIES.item,
      kind: "list",
      from: FEWEST,
      to: MOST,
      of: [
        { name: "text", label: m.assessment_author_item, kind: "markdoc" },
        { name: "feedback", label: m.assessment_author_why_here, kind: "markdoc" },
      ],
    },
  ],
  starting: () => ({
    stem: "",
    points: 3,
    content: { items: inOrder(4).map(() => ({ text: "", feedback: "" })) },
  }),
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
  mistake: (fields) => samePlaces(numberedParts(fields)),
  toForm({ order, places = order.map((_, position) => order.indexOf(position) + 1) }) {
    return asNumberedParts(places.map((place) => (place === null ? "" : String(place))));
  },
  fromShown({ order: said, places }, order) {
    if (places) {
      if (places.length !== order.length) return null;
      return { order: [], places: order.map((_, index) => places[order.indexOf(index)] ?? null) };
    }
    if (said.length !== 0 && said.length !== order.length) return null;
    return { order: said.flatMap((position) => order[position] ?? []) };
  },
  toShown: ({ order: stored, places }, order) => ({
    order: stored.map((index) => order.indexOf(index)),
    ...(places && { places: order.map((index) => places[index] ?? null) }),
  }),
  isAnswered: ({ order, places }) => order.length > 0 || places !== undefined,
  progress: (_, { order, places }) =>
    places ? "partly" : stateOf(order.length, Math.max(1, order.length)),
  right: ({ items }) => ({ order: inOrder(items.length) }),
  wrong: ({ items }) => ({ order: inOrder(items.length).reverse() }),
  /** Two neighbours that changed places. */
  nearly: ({ items }) => ({ order: [1, 0, ...inOrder(items.length).slice(2)] }),
  grade({ items }, given, points) {
    const order = placed(given);
    if (given?.places === undefined && order.length !== items.length)
      return { correct: false, points: 0 };
    const pairs = (items.length * (items.length - 1)) / 2;
    const compared = (order.length * (order.length - 1)) / 2;
    const concordant = order
      .map((earlier, place) => order.slice(place + 1).filter((later) => earlier < later).length)
      .reduce((sum, count) => sum + count, 0);
    const earned = Math.floor((points * (2 * concordant - compared)) / pairs);
    return { correct: concordant === pairs, points: Math.max(0, earned) };
  },
  /** In the right order where the mode tells it, and else as they were put. */
  review({ items }, given, _, mode, render) {
    const full = mode === "full" || mode === "key";
    const said = placed(given);
    const placeOf = (index: number) =>
      given?.places ? (given.places[index] ?? null) : said.indexOf(index) + 1;
    const listed = full ? inOrder(items.length) : said;
    return {
      type: "ordering",
      items: listed.flatMap((index): ReviewedItem[] => {
        const item = items[index];
        if (!item) return [];
        return [
          {
            text: render(item.text),
            given: said.includes(index) ? placeOf(index) : null,
            right: full ? index + 1 : null,
            feedback: full || mode === "hints" ? render(item.feedback) : null,
          },
        ];
      }),
    };
  },
  summarise: ({ items }, given) => placed(given).flatMap((index) => items[index]?.text ?? []),
  /** Where each item was put. */
  analysis: {
    parts: ({ items }) =>
      items.map(({ text }, index) => ({
        text,
        options: items.map((_, place) => ({
          text: m.assessment_author_place_number({ number: numberText(place + 1) }),
          right: place === index,
        })),
      })),
    chosen({ items }, given) {
      const order = placed(given);
      const placeOf = (index: number) =>
        given.places ? (given.places[index] ?? 0) - 1 : order.indexOf(index);
      return items.map((_, index) => (placeOf(index) < 0 ? [] : [placeOf(index)]));
    },
  },
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

/** The items that have a place, the first place first. */
function placed(given: OrderingResponse | null): number[] {
  const places = given?.places;
  if (!places) return given?.order ?? [];
  const placeOf = (index: number) => places[index] ?? 0;
  return inOrder(places.length)
    .filter((index) => placeOf(index) > 0)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The order that places say, each the place of the item shown at its position; no place at all is unanswered. Places that make no
 * order stay as they are, which is no response. Null where there are no fields.
 */
function orderOfPlaces(said: readonly (string | undefined)[]): unknown {
  if (said.length === 0) return null;
  const places = said.map((place) => (place === "" ? null : wholeOf(place)));
  if (places.every((place) => place === null)) return { order: [] };
  if (places.includes(null)) return { order: [], places };
  const each = inOrder(places.length).map((index) => index + 1);
  if (!each.every((place) => places.includes(place))) return { order: [], places };
  const placeOf = (position: number) => places[position] ?? 0;
  return { order: inOrder(places.length).sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** The same place twice: which of the two comes first is for the person to say. */
function samePlaces(said: readonly (string | undefined)[]): string | null {
  const twice = said.find((place, position) => place && said.indexOf(place) !== position);
  return twice && !Number.isNaN(wholeOf(twice))
    ? m.assessment_question_place_twice({ place: twice })
    : null;
}

function wholeOf(place: string | undefined): number {
  return place !== undefined && /^[1-9]$/.test(place) ? Number(place) : NaN;
}

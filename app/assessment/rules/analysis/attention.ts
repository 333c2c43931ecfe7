import { discriminationOf, FEWEST_ANSWERS, type ItemSums } from "./items";

/** Why a trainer should look at a question, what matters most first. */
const ATTENTIONS = ["certain-and-wrong", "mostly-wrong", "backwards", "everyone-right"] as const;
export type Attention = (typeof ATTENTIONS)[number];

/** So many people were certain of a wrong answer that it is no slip. */
const FEWEST_CERTAIN = 3;

/** That nobody of fewer people is wrong says little about a question. */
const FEWEST_RIGHT = 10;

/**
 * What a question needs looking at for: a tenth or more were certain and wrong, fewer than half were right, those who do well
 * elsewhere get it wrong, or nobody does. Nothing is said on fewer than five answers.
 */
export function attentionTo(sums: ItemSums): Attention[] {
  const { answered, right } = sums;
  if (answered < FEWEST_ANSWERS) return [];
  const certain = sums["certain-wrong"];
  const discrimination = discriminationOf(sums);
  const holds: Record<Attention, boolean> = {
    "certain-and-wrong": certain >= FEWEST_CERTAIN && certain * 10 >= answered,
    "mostly-wrong": right * 2 < answered,
    backwards: discrimination !== null && discrimination < 0,
    "everyone-right": right === answered && answered >= FEWEST_RIGHT,
  };
  return ATTENTIONS.filter((attention) => holds[attention]);
}

/** What stands beside a question that is being written. */
export interface QuestionFigures {
  answered: number;
  right: number;
  attention: Attention[];
  tooFew: boolean;
}

export function figuresOf(sums: ItemSums): QuestionFigures {
  const { answered, right } = sums;
  return { answered, right, attention: attentionTo(sums), tooFew: answered < FEWEST_ANSWERS };
}

/** Puts first what needs attention most; what too few people have answered comes last. */
export function byAttention(one: ItemSums, other: ItemSums): number {
  return (
    placeOf(one) - placeOf(other) ||
    other["certain-wrong"] * one.answered - one["certain-wrong"] * other.answered ||
    one.right * other.answered - other.right * one.answered ||
    other.answered - one.answered
  );
}

function placeOf(sums: ItemSums): number {
  if (sums.answered < FEWEST_ANSWERS) return ATTENTIONS.length + 1;
  const [first] = attentionTo(sums);
  return first ? ATTENTIONS.indexOf(first) : ATTENTIONS.length;
}

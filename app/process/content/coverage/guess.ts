import { draftWords } from "./draft-words";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { questionType } from "~/assessment/rules/question-types/registry";
import { shuffled, type Random } from "~/assessment/rules/random";

/** The longest phrase that a guess marks. */
const LONGEST_PHRASE = 4;

interface Options {
  options: readonly unknown[];
}

/** What somebody answers who knows nothing of it, and leaves nothing out: each valid answer is as likely as the next. */
export function guess({ type, content }: QuestionBody, random: Random): unknown {
  const among = (count: number) => Math.min(count - 1, Math.floor(random() * count));
  switch (type) {
    case "single-choice":
      return { choice: among((content as Options).options.length) };
    case "multiple-response": {
      const { length } = (content as Options).options;
      const choices = Array.from({ length }, (_, index) => index).filter(() => random() < 0.5);
      return { choices: choices.length > 0 ? choices : [among(length)] };
    }
    case "best-worst": {
      const [best, worst] = shuffled((content as Options).options.length, random);
      return { best, worst };
    }
    case "matching": {
      const { pairs, extras = [] } = content as { pairs: unknown[]; extras?: unknown[] };
      return { matches: shuffled(pairs.length + extras.length, random).slice(0, pairs.length) };
    }
    case "categorise": {
      const { items, categories } = content as { items: unknown[]; categories: unknown[] };
      return { placed: items.map(() => among(categories.length)) };
    }
    case "ordering":
      return { order: shuffled((content as { items: unknown[] }).items.length, random) };
    case "spot-problem": {
      const { problems } = content as { problems: unknown[] };
      const words = draftWords(content);
      const phrases = problems.flatMap(() => {
        const start = among(words);
        return Array.from({ length: 1 + among(LONGEST_PHRASE) }, (_, index) => start + index);
      });
      return { words: [...new Set(phrases)].filter((word) => word < words).sort((a, b) => a - b) };
    }
    case "fill-gap":
      // Typing something at random is never what a gap takes.
      return questionType(type).wrong(content);
    default:
      return type satisfies never;
  }
}

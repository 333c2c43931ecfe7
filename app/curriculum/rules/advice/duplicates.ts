import { m } from "~/kit/language/m";
import type { Asked, Edited, Finding } from "./advice";
import { likeness, topicWords } from "./words";

/** Two situations with so many of their words in common are one; of 70 questions that were all different, no two had 0.23. */
const ALIKE = 0.25;

/** Questions and checks about the same situation: the same question twice, or a lesson’s check asked again in its quiz. */
export function duplicates({ asked }: Edited): Finding[] {
  const known: { one: Asked; words: Set<string> }[] = [];
  return asked.flatMap((one) => {
    const words = topicWords(situationOf(one));
    const earlier = known.find(
      (other) =>
        (words.size > 4 && likeness(words, other.words) >= ALIKE) || isSamePerson(one, other.one),
    );
    known.push({ one, words });
    if (!earlier) return [];
    const { file, line, name } = one;
    const other = `${earlier.one.file}:${earlier.one.line}`;
    return [{ file, line, message: m.curriculum_advice_duplicate({ name, other }) }];
  });
}

/** The same writer of a post, in one module: people remember who Jo was, and what was said of her. */
function isSamePerson(one: Asked, other: Asked): boolean {
  return (
    one.author !== "" &&
    one.author === other.author &&
    one.module === other.module &&
    one.type !== other.type &&
    [one.type, other.type].includes("check")
  );
}

function situationOf({ type, post, stem, options, items, pairs, draft }: Asked): string {
  return [
    // The post above a check in a lesson is often about something else.
    ...(type === "check" ? [] : [post]),
    stem,
    draft,
    ...options.map(({ text }) => text),
    ...items.map(({ text }) => text),
    ...pairs.map(({ left }) => left),
  ].join(" ");
}

import { m } from "~/kit/language/m";
import type { Asked, Edited, Finding } from "./advice";
import { topicWords } from "./words";

/** So much of the key’s words stand in the stem, and so much more than of any wrong option’s. */
const MUCH = 0.6;
const MORE = 0.3;

/** Stems that hold their answer: most of the key’s words, and far fewer of the others’, or what belongs in a gap. */
export function keyInStem({ asked }: Edited): Finding[] {
  return asked.flatMap((one) => {
    const { file, name } = one;
    const word = filledInAlready(one);
    const [line, what] = word ?? [one.line, keyWords(one)];
    return what === null
      ? []
      : [{ file, line, message: m.curriculum_advice_key_in_stem({ name, words: what }) }];
  });
}

function filledInAlready({ stem, post, gaps }: Asked): [number, string] | null {
  const said = ` ${stem} ${post} `.toLowerCase();
  for (const { accept, line } of gaps) {
    const found = accept.find(
      (answer) =>
        answer.length > 3 && new RegExp(`[^\\p{L}]${escaped(answer)}[^\\p{L}]`, "u").test(said),
    );
    if (found !== undefined) return [line, found];
  }
  return null;
}

function escaped(text: string): string {
  return text.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function keyWords({ type, stem, options }: Asked): string | null {
  if (type === "multiple-response") return null;
  const said = topicWords(stem);
  const share = (text: string) => {
    const words = [...topicWords(text)];
    return words.length < 3 ? 0 : words.filter((word) => said.has(word)).length / words.length;
  };
  const key = options.find(({ right }) => right);
  const others = Math.max(
    0,
    ...options.filter(({ right }) => !right).map(({ text }) => share(text)),
  );
  if (!key || share(key.text) < MUCH || share(key.text) - others < MORE) return null;
  return [...topicWords(key.text)].filter((word) => said.has(word)).join(", ");
}

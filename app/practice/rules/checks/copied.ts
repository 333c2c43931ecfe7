import { m } from "~/kit/language/m";
import type { Check } from "./check";
import type { Span } from "./reply";
import { tokensOf } from "./text/tokens";

/** So many words in the same order are compared. Source: Broder 1997, On the resemblance and containment of documents. */
const SHINGLE = 5;
/** From how many words in a row it is more than a turn of phrase, */
const RUN = 12;
/** and from how many where they are most of the reply. */
const FEW = 8;
const MOST = 0.6;

/** Words that the same person sent to somebody else, or that a sample has. The playbook’s own words are there to be used. */
export const copied: Check = {
  severity: "advisory",
  find({ tokens, earlier, samples, playbook }) {
    const { offLimits, voice, signature } = playbook;
    const own = [...offLimits, ...voice.principles].map(({ say }) => say);
    const free = shinglesOf([...own, signature.example]);
    const words = tokens.map(({ word }) => word);
    const say = (sources: readonly string[], message: () => string) => {
      const known = shinglesOf(sources);
      const copied = words.map(() => false);
      for (let at = 0; at + SHINGLE <= words.length; at += 1) {
        const shingle = shingleAt(words, at);
        if (known.has(shingle) && !free.has(shingle)) copied.fill(true, at, at + SHINGLE);
      }
      const runs = runsOf(copied);
      const all = runs.reduce((sum, { from, to }) => sum + to - from, 0);
      const much = all >= FEW && all >= words.length * MOST;
      const spans = runs
        .filter(({ from, to }) => much || to - from >= RUN)
        .map(({ from, to }) => ({ from: tokens[from]!.from, to: tokens[to - 1]!.to }));
      return spans.length > 0 ? [{ spans, message: message() }] : [];
    };
    return [
      ...say(earlier, m.practice_checks_copied_earlier),
      ...say(samples, m.practice_checks_copied_sample),
    ];
  },
};

function shinglesOf(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => {
      const words = tokensOf(text).map(({ word }) => word);
      return words.slice(SHINGLE - 1).map((_, at) => shingleAt(words, at));
    }),
  );
}

const shingleAt = (words: readonly string[], at: number) => words.slice(at, at + SHINGLE).join(" ");

/** The stretches of words that are true, by their indexes. */
function runsOf(copied: readonly boolean[]): Span[] {
  const runs: Span[] = [];
  for (const [at, is] of copied.entries()) {
    if (!is) continue;
    const last = runs.at(-1);
    if (last?.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}

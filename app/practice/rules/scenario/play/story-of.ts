import { Story } from "inkjs/full";
import type { ScenarioBody } from "~/curriculum/rules/bodies";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { keptWithin } from "~/kit/cache/remember";
import { textHash } from "~/kit/text/hash";
import { compileInk } from "~/practice/rules/scenario/story/compile";
import type { Values } from "~/practice/rules/scenario/story/playbook-variables";
import { isSpoilt, prepare, tell } from "~/practice/rules/scenario/story/run";

/** Letters of all the compiled stories that are kept. */
const KEPT = 4_000_000;
const kept = keptWithin<{ story: Story }>(KEPT);

/**
 * A published scenario’s story at its beginning, as the company’s values have it. It is the same object each time: each caller
 * is done with it before the next one asks.
 */
export function storyOf({ source }: Pick<ScenarioBody, "source">, values: Values): Story {
  const name = textHash(source);
  const before = kept.recall(name)?.story;
  if (before && !isSpoilt(before)) {
    before.ResetState();
    tell(before, values);
    return before;
  }
  const { story: compiled, problems } = compileInk(source, VARIABLES_OF_ALL);
  const json = compiled?.ToJson();
  if (!json) throw new Error(`This scenario can’t be compiled: ${problems[0]?.message}`);
  const story = prepare(new Story(json), values);
  return kept.keep(name, { story }, json.length).story;
}

import type { ScenarioBody } from "~/curriculum/rules/bodies";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { keptWithin } from "~/kit/cache/remember";
import { textHash } from "~/kit/text/hash";
import { compileInk } from "~/practice/rules/scenario/story/compile";

/** Letters of all the compiled stories that are kept. */
const KEPT = 4_000_000;
const kept = keptWithin<{ json: string }>(KEPT);

/** A published scenario’s story as ink compiles it: the same text always gives the same one. */
export function storyOf({ source }: Pick<ScenarioBody, "source">): string {
  const name = textHash(source);
  const before = kept.recall(name);
  if (before) return before.json;
  const { story, problems } = compileInk(source, VARIABLES_OF_ALL);
  const json = story?.ToJson();
  if (!json) throw new Error(`This scenario can’t be compiled: ${problems[0]?.message}`);
  return kept.keep(name, { json }, json.length).json;
}

import type { ScenarioBody } from "~/curriculum/rules/bodies";
import type { ActivityContent } from "~/curriculum/rules/content/content";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { keptWithin } from "~/kit/cache/remember";
import { hashOf } from "~/kit/text/hash";
import type { Report } from "~/kit/yaml/mistakes";
import { checkScenario } from "./check-scenario";

/** What a scenario may refer to; `objectives` is null where module.yaml cannot be read. */
export interface ScenarioSurroundings {
  objectives: readonly string[] | null;
  /** Whether it is published as it stands: then every path through it was taken before. */
  published?: boolean;
}

/** Letters of all the scenarios that were found right: every path through one takes a while. */
const KEPT = 1_000_000;
const right = keptWithin<ActivityContent>(KEPT);

/** What a scenario’s file holds; null where it can’t be played. */
export function readScenario(
  key: string,
  text: string,
  { objectives, published = false }: ScenarioSurroundings,
  report: Report,
): ActivityContent | null {
  const name = hashOf([key, text, objectives]);
  const before = right.recall(name);
  if (before) return before;
  let mistakes = 0;
  const { facts, source, sound } = checkScenario(
    text,
    { objectives, known: VARIABLES_OF_ALL, published },
    (line, message, at, how) => {
      mistakes += 1;
      report(line, message, at, how);
    },
  );
  if (!facts || !sound) return null;
  const { impact, change, endings, ...rest } = facts;
  const body: ScenarioBody = {
    kind: "scenario",
    ...rest,
    endings: Object.entries(endings).map(([key, ending]) => ({ key, ...ending })),
    source,
  };
  const hash = hashOf({ impact, change, body });
  const content = { key, hash, impact, change, body, questions: [] };
  return mistakes === 0 && !published ? right.keep(name, content, text.length) : content;
}

import type { Mistake } from "~/kit/yaml/mistakes";
import { heavily } from "~/kit/heavy/heavily.server";
import { asMuchAsRead } from "~/authoring/services/library/mistakes-in.server";

interface Practised {
  kind: "practice" | "scenario";
  text: string;
  /** Of its module; null where that can't be read. */
  objectives: string[] | null;
}

export type SourceProblem = Pick<Mistake, "line" | "message" | "mild">;

/** What is wrong in the text of a practice set or a scenario, line by line, as much as a person may read. */
export const practisedProblems = heavily(
  "practised-problems",
  async ({ kind, text, objectives }: Practised): Promise<SourceProblem[]> => {
    const found: Mistake[] = [];
    const report = (line: number, message: string, _at?: unknown, how: { mild?: true } = {}) =>
      found.push({ file: "", line, message, ...(how.mild && { mild: true as const }) });
    if (kind === "practice") {
      const { readPractice } = await import("~/practice/rules/content/read-practice");
      readPractice("", text, { objectives }, report);
    } else {
      const { readScenario } = await import("~/practice/rules/scenario/read-scenario");
      readScenario("", text, { objectives }, report);
    }
    found.sort((a, b) => a.line - b.line);
    return asMuchAsRead(found).map(({ file: _, ...problem }) => problem);
  },
);

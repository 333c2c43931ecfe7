import { m } from "~/kit/language/m";
import type { Content } from "~/curriculum/rules/content/content";
import type { Random } from "~/assessment/rules/random";
import { inColumns } from "./print";
import { LIMITS, simulate, type Simulated } from "./simulate";

/** Every quiz with how often each kind of learner passes it, “!” where that is too often or too seldom, and how many such there are. */
export function simulationLines(
  { modules }: Pick<Content, "modules">,
  { attempts, random }: { attempts: number; random: Random },
): { lines: string[]; faults: number } {
  const rows = modules.flatMap(({ key, activities }) =>
    activities
      .filter(({ body, questions }) => body.kind === "quiz" && questions.length > 0)
      .map((quiz) => ({ key, simulated: simulate(quiz, attempts, random) })),
  );
  const heading = [
    m.process_coverage_module(),
    m.process_coverage_nothing(),
    m.process_coverage_lacking(),
    m.process_coverage_everything(),
    m.process_coverage_guessing(),
  ];
  return {
    lines: inColumns([heading, ...rows.map(({ key, simulated }) => cells(key, simulated))]),
    faults: rows.flatMap(({ simulated }) => faultsOf(simulated)).length,
  };
}

/** What breaks its limit. Guessing in one objective has none: it is there to be seen. */
export function faultsOf({ nothing, lacking, everything }: Simulated) {
  const faults = {
    nothing: nothing > LIMITS.nothing,
    lacking: lacking.rate > LIMITS.lacking,
    everything: everything < LIMITS.everything,
  };
  return (Object.keys(faults) as (keyof typeof faults)[]).filter((name) => faults[name]);
}

function cells(key: string, simulated: Simulated): string[] {
  const { nothing, lacking, guessing, everything } = simulated;
  const faults = faultsOf(simulated);
  const cell = (name: (typeof faults)[number], text: string) =>
    faults.includes(name) ? `${text} !` : text;
  return [
    key,
    cell("nothing", rateText(nothing)),
    cell("lacking", `${rateText(lacking.rate)}${lacking.rate > 0 ? ` ${lacking.objective}` : ""}`),
    cell("everything", rateText(everything)),
    `${rateText(guessing.rate)} ${guessing.objective}`,
  ];
}

function rateText(rate: number): string {
  return `${(rate * 100).toFixed(rate > 0 && rate < 0.1 ? 2 : 0)} %`;
}

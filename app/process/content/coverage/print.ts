import { m } from "~/kit/language/m";
import type { Asked } from "~/curriculum/rules/advice/advice";
import { blindRules, chanceOf, oneOfSeveral, placesOfKeys } from "~/curriculum/rules/advice/cues";
import { percent, ruleWords } from "~/curriculum/rules/advice/giveaways";
import {
  holesOf,
  totalsOf,
  type Demands,
  type HoleCode,
  type ModuleCoverage,
  type ObjectiveCoverage,
} from "./coverage";

/** Rows of cells as lines, each column as wide as its widest cell. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** The table of all objectives, with “!” at what is a hole. */
export function coverageLines(modules: readonly ModuleCoverage[], demands: Demands): string[] {
  const heading = [
    m.process_coverage_objective(),
    m.process_coverage_taught(),
    m.process_coverage_checks(),
    m.process_coverage_questions(),
    m.process_coverage_types(),
    m.process_coverage_held_back(),
    m.process_coverage_playbook(),
    m.process_coverage_practised(),
  ];
  const rows = modules.flatMap(({ objectives }) => objectives.map((one) => row(one, demands)));
  return inColumns([heading, ...rows]);
}

function row(objective: ObjectiveCoverage, demands: Demands): string[] {
  const holes = holesOf(objective, demands);
  const cell = (code: HoleCode, text: string) => (holes.includes(code) ? `${text} !` : text);
  const { code, taught, checks, checksNeeded, questions, types, heldBack, playbook, practised } =
    objective;
  return [
    code,
    cell("taught", taught.join(", ") || "–"),
    cell("checks", `${checks}/${checksNeeded}`),
    cell("questions", String(questions)),
    cell("types", String(types)),
    cell("heldBack", String(heldBack)),
    String(playbook),
    cell("practice", practised.join(", ") || "–"),
  ];
}

/** The amounts, with what there has to be of each, and how many holes there are. */
export function amountLines(modules: readonly ModuleCoverage[], demands: Demands) {
  const { objectives, questions, heldBack, playbook } = totalsOf(modules);
  const found = modules.flatMap((module) =>
    module.objectives.flatMap((one) => holesOf(one, demands)),
  );
  const share = questions === 0 ? 0 : playbook / questions;
  const few = share * 100 < demands.playbook;
  const holes = found.length + (few ? 1 : 0);
  const lines = [
    m.process_coverage_amounts({
      objectives: String(objectives),
      questions: String(questions),
      held: `${heldBack} (${percent(heldBack / Math.max(1, questions))})`,
      playbook: `${playbook} (${percent(share)})${few ? " !" : ""}`,
    }),
    m.process_coverage_demands({
      questions: String(demands.questions),
      types: String(demands.types),
      held: String(demands.heldBack),
      playbook: `${demands.playbook} %`,
    }),
    holes === 0 ? m.process_coverage_whole() : m.process_coverage_holes({ count: String(holes) }),
  ];
  return { lines, holes };
}

/** How even the options are, module by module and over all of them: the shares of keys that rules find which haven’t read the question. */
export function optionLines(asked: readonly Asked[]): string[] {
  const modules = [...new Set(asked.map(({ module }) => module))];
  const groups = [...modules.map((module) => [module] as const), modules];
  const heading = [
    m.process_coverage_module(),
    m.process_coverage_keys(),
    m.process_coverage_chance(),
    m.curriculum_advice_cue_longest(),
    m.curriculum_advice_cue_shortest(),
    m.process_coverage_best(),
    m.process_coverage_places(),
  ];
  const rows = groups.flatMap((group) => {
    const keys = oneOfSeveral(asked.filter(({ module }) => group.includes(module)));
    const rules = blindRules(keys);
    const [best] = rules;
    if (keys.length === 0 || !best) return [];
    const rateOf = (cue: string) => percent(rules.find((rule) => rule.cue === cue)?.rate ?? 0);
    return [
      [
        group.length === 1 ? (group[0] ?? "") : m.process_coverage_all(),
        String(keys.length),
        percent(chanceOf(keys)),
        rateOf("longest"),
        rateOf("shortest"),
        `${ruleWords(best)} ${percent(best.rate)}`,
        placesOfKeys(keys).join(" "),
      ],
    ];
  });
  return inColumns([heading, ...rows]);
}

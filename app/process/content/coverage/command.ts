import { m } from "~/kit/language/m";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { readFiles } from "~/authoring/services/folder/read-files.server";
import type { Random } from "~/assessment/rules/random";
import { readEdited } from "~/curriculum/rules/advice/read-edited";
import { describeMistake } from "~/kit/yaml/mistakes";
import { coverageOf, DEMANDS, type Demands } from "./coverage";
import { amountLines, coverageLines, optionLines } from "./print";
import { simulationLines } from "./simulation";

interface CoverageTerminal {
  /** The folder that is meant where the command names none. */
  content: string;
  random: Random;
  write: (text: string) => void;
}

interface Asked {
  folder: string;
  demands: Demands;
  simulated: boolean;
  attempts: number;
}

/** Runs `content:coverage`; returns what the process ends with: 1 where there is a hole, or a learner who passes and shouldn’t. */
export function runCoverage(args: readonly string[], terminal: CoverageTerminal): 0 | 1 {
  const say = (...lines: string[]) => {
    for (const line of lines) terminal.write(`${line}\n`);
  };
  const asked = readArguments(args, terminal.content);
  if (!asked) {
    say(m.process_coverage_usage());
    return 1;
  }
  const { folder, demands, simulated, attempts } = asked;
  if (!existsSync(folder)) {
    say(m.process_content_no_folder({ folder }));
    return 1;
  }
  const files = readFiles(folder);
  const { content, mistakes } = checkContent(files);
  const grave = mistakes.filter(({ mild }) => !mild);
  const shown = path.relative(process.cwd(), folder) || folder;
  say(...grave.map((mistake) => describeMistake(mistake, shown)));
  const modules = coverageOf(content);
  const { lines, holes } = amountLines(modules, demands);
  say(
    ...coverageLines(modules, demands),
    "",
    ...optionLines(readEdited(files).asked),
    "",
    ...lines,
  );
  if (!simulated) return holes + grave.length > 0 ? 1 : 0;
  const simulation = simulationLines(content, { attempts, random: terminal.random });
  say("", ...simulation.lines, m.process_coverage_simulated({ attempts: String(attempts) }));
  return holes + grave.length + simulation.faults > 0 ? 1 : 0;
}

const MOST = 1_000_000;

function readArguments(args: readonly string[], content: string): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        questions: { type: "string", default: String(DEMANDS.questions) },
        types: { type: "string", default: String(DEMANDS.types) },
        "held-back": { type: "string", default: String(DEMANDS.heldBack) },
        playbook: { type: "string", default: String(DEMANDS.playbook) },
        without: { type: "string", multiple: true, default: [] },
        simulate: { type: "boolean", default: false },
        attempts: { type: "string", default: "5000" },
      },
    });
    const [folder = content, more] = positionals;
    const without = values.without.flatMap((one) => one.split(","));
    const [questions, types, heldBack, playbook, attempts] = [
      values.questions,
      values.types,
      values["held-back"],
      values.playbook,
      values.attempts,
    ].map(wholeNumber) as [number, number, number, number, number];
    const sound =
      more === undefined &&
      folder !== "" &&
      without.every((one) => one === "checks" || one === "practice") &&
      [questions, types, heldBack, playbook].every((number) => number >= 0 && number <= MOST) &&
      attempts >= 1 &&
      attempts <= MOST;
    if (!sound) return null;
    const demands = {
      questions,
      types,
      heldBack,
      playbook,
      checks: !without.includes("checks"),
      practice: !without.includes("practice"),
    };
    return { folder: path.resolve(folder), demands, simulated: values.simulate, attempts };
  } catch {
    return null;
  }
}

/** −1 where it isn’t one. */
function wholeNumber(text: string): number {
  return /^\d{1,7}$/.test(text) ? Number(text) : -1;
}

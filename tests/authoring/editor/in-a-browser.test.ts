import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const APP = path.resolve(import.meta.dirname, "../../../app");

/** Where an import of values leads: a file of the house, or the name of a package. */
function leadsTo(file: string, specifier: string): string {
  const inside = specifier.startsWith("~/")
    ? path.join(APP, specifier.slice(2))
    : specifier.startsWith(".")
      ? path.resolve(path.dirname(file), specifier)
      : null;
  if (inside === null) return specifier;
  const endings = ["", ".ts", ".tsx"].map((ending) => inside + ending);
  return endings.find((name) => path.extname(name) !== "" && existsSync(name)) ?? inside;
}

/** Everything that a file needs to run, packages by their names. */
function reachedFrom(start: string): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(file, "utf8");
    for (const [, clause = "", specifier = ""] of text.matchAll(
      /^(?:import|export) ([^;"]*?)(?: from )?"([^"]+)";/gm,
    ))
      if (!/^type\b/.test(clause.trim())) reached.add(leadsTo(file, specifier));
  }
  return reached;
}

test.each([
  [
    "quiz",
    "assessment/rules/quiz-document/write-quiz.ts",
    "assessment/rules/content/check-quiz.ts",
  ],
  [
    "practice",
    "practice/rules/set-document/write-set.ts",
    "practice/rules/content/check-practice.ts",
  ],
])(
  "the %s editor and all that it needs run in a browser: nothing reaches for Node",
  (kind, write, check) => {
    const reached = reachedFrom(
      path.join(APP, `authoring/parts/${kind}-editor/${kind}-editor.tsx`),
    );
    const names = [...reached].map((name) => path.relative(APP, name));
    expect(names).toContain(write);
    expect(names).toContain(check);
    expect([...reached].filter((name) => name.startsWith("node:"))).toEqual([]);
    expect(names.filter((name) => /\.server\.|^kit\/text\/hash\.ts$/.test(name))).toEqual([]);
  },
);

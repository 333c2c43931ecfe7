import { heavily } from "~/kit/heavy/heavily.server";
import { lineChanges, type LineChange } from "./text-changes";

interface Lines {
  before: readonly string[];
  after: readonly string[];
}

/** Letters of both together that are compared in less time than it takes to ask for it elsewhere. */
const SHORT = 20_000;
/** What short ones may take; they never need it. */
const LITTLE_EFFORT = 200_000;

/** What changed from some lines to others. */
export async function compareLines(before: readonly string[], after: readonly string[]) {
  const letters = [...before, ...after].reduce((sum, { length }) => sum + length + 1, 0);
  if (letters <= SHORT) return lineChanges(before, after, { left: LITTLE_EFFORT });
  return compareLong({ before, after });
}

const compareLong = heavily("compare-lines", ({ before, after }: Lines): LineChange[] =>
  lineChanges(before, after),
);

import { labelledReplies, SETS, type SetName } from "./read";
import { isGood, measure, precisionOf, recallOf } from "./measure";

/*
 * npm run checks: how often the checks of written replies are right, and how often they see what there is to see, on the labelled
 * replies; ends with 1 where that isn't often enough. `-- --slips` shows every false alarm, and everything they missed.
 */
const withSlips = process.argv.includes("--slips");
let good = true;
const say = (line: string) => process.stdout.write(`${line}\n`);

for (const set of Object.keys(SETS) as SetName[]) {
  const replies = labelledReplies(set);
  const clean = replies.filter(({ labels }) => labels.length === 0).length;
  say(`${set}: ${replies.length} replies, ${clean} of them with nothing to point at`);
  say("                 severity   labels  precision  recall");
  for (const one of measure(replies)) {
    const passed = isGood(one);
    good &&= passed;
    const figures = [precisionOf(one).toFixed(2).padStart(9), recallOf(one).toFixed(2).padStart(7)];
    const row = [
      one.code.padEnd(16),
      one.severity.padEnd(9),
      String(one.labels).padStart(7),
      ...figures,
    ];
    say(`${row.join(" ")}${passed ? "" : "  too low"}`);
    if (!withSlips) continue;
    for (const { kind, file, text, words } of one.slips)
      say(`  ${kind} in ${file}: “${words}” – ${text}`);
  }
  say("");
}
process.exitCode = good ? 0 : 1;

import { labelledReplies, SET_NAMES, UNSEEN, type LabelledReply } from "./read";
import { isGood, measure, precisionOf, recallOf } from "./measure";

/*
 * npm run checks: how often the checks of written replies are right, and how much of what there is to see they see, on the labelled
 * replies, part by part and all together. Ends with 1 where all, or a part that the rules have learnt from, isn't good enough.
 * `-- --slips` shows every false alarm, and everything they missed.
 */
const withSlips = process.argv.includes("--slips");
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Prints the figures of a set; whether each check is as good as it has to be. */
function report(name: string, replies: readonly LabelledReply[]): boolean {
  const clean = replies.filter(({ labels }) => labels.length === 0).length;
  say(`${name}: ${replies.length} replies, ${clean} of them with nothing to point at`);
  say("                 severity   labels  precision  recall");
  const measured = measure(replies);
  for (const one of measured) {
    const figures = [precisionOf(one).toFixed(2).padStart(9), recallOf(one).toFixed(2).padStart(7)];
    const row = [one.code.padEnd(16), one.severity.padEnd(9), String(one.labels).padStart(7)];
    say(`${[...row, ...figures].join(" ")}${isGood(one) ? "" : "  too low"}`);
    if (!withSlips) continue;
    for (const { kind, file, text, words } of one.slips)
      say(`  ${kind} in ${file}: “${words}” – ${text}`);
  }
  say("");
  return measured.every(isGood);
}

const parts = SET_NAMES.map((name) => ({ name, replies: labelledReplies(name) }));
const good = parts.map(({ name, replies }) => report(name, replies) || name === UNSEEN);
const all = report(
  "all",
  parts.flatMap(({ replies }) => replies),
);
process.exitCode = all && good.every(Boolean) ? 0 : 1;

import { expect, test } from "vitest";
import { SOURCE, textOf } from "../support/sources";

/** Good news that simply stands on a page, and isn’t the answer to something the reader just did. */
const STANDING = [
  "app/assessment/parts/quiz-overview.tsx",
  "app/clearance/pages/ledger/chain-notice.tsx",
  "app/learning/parts/change-parts.tsx",
  "app/learning/pages/module.tsx",
  "app/practice/parts/scenario/scenario-overview.tsx",
];

/** The opening tags of notices, with what is in their attributes. */
function noticesIn(text: string): string[] {
  return [...text.matchAll(/<Notice\s(?:[^>]|=>)*>/g)].map(([tag]) => tag);
}

test("what is said after an act is announced: a notice of success is a status", () => {
  const silent = SOURCE.filter((file) => file.endsWith(".tsx") && !STANDING.includes(file)).filter(
    (file) =>
      noticesIn(textOf(file)).some((tag) => tag.includes('tone="ok"') && !/\srole=/.test(tag)),
  );
  expect(silent).toEqual([]);
});

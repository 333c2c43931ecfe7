import { FRESH_MONTHS, monthsSince } from "~/curriculum/rules/content/law/freshness";
import { m } from "~/kit/language/m";
import type { Edited, Finding } from "./advice";

const MONTHS =
  "january february march april may june july august september october november december";
const CHECKED = new RegExp(
  `\\b(?:last )?checked(?: on| in)?:? *["']?(?:(\\d{4})-(\\d{2})(?:-\\d{2})?|(?:\\d{1,2} )?(${MONTHS.replaceAll(" ", "|")}) (\\d{4}))`,
  "gi",
);

/** “Last checked” dates that are more than a year old, in any text: `Last checked: 1 December 2026`, `checked: 2026-12`. */
export function lastChecked({ files }: Edited, now: Date): Finding[] {
  return [...files].flatMap(([file, text]) =>
    text.split("\n").flatMap((words, index) =>
      [...words.matchAll(CHECKED)].flatMap(([written, year, month, name, ofName]) => {
        const at = month
          ? Number(month) - 1
          : MONTHS.split(" ").indexOf((name ?? "").toLowerCase());
        const age = monthsSince({ year: Number(year ?? ofName), month: at }, now);
        if (age <= FRESH_MONTHS) return [];
        const message = m.curriculum_advice_last_checked({ words: written, months: String(age) });
        return [{ file, line: index + 1, message }];
      }),
    ),
  );
}

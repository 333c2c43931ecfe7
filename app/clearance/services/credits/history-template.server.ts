import { writeCsv } from "~/kit/csv/write-csv";
import type { Separator } from "~/kit/csv/separators";
import { HISTORY_COLUMNS } from "~/clearance/rules/credits/history-upload";

const EXAMPLE = ["name@company.example", "reply", "2026-06-30", "2027-06-30", "Certificate 1234"];

/** A file of earlier training to fill in: the columns, and a line as an example. */
export function historyTemplate(separator: Separator): string {
  return writeCsv([HISTORY_COLUMNS, EXAMPLE], { separator, begins: true });
}

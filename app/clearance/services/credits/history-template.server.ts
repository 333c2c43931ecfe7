import { stringify } from "csv-stringify/sync";
import { HISTORY_COLUMNS } from "~/clearance/rules/credits/history-upload";

/** A file of earlier training to fill in: the columns, and a line as an example. */
export function historyTemplate(): string {
  const example = ["name@company.example", "reply", "2026-06-30", "2027-06-30", "Certificate 1234"];
  return stringify([[...HISTORY_COLUMNS], example], { bom: true, record_delimiter: "windows" });
}

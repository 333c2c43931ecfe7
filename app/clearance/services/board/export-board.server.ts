import type { Call } from "~/people/services/call";
import { boardPage, type BoardQuery } from "~/clearance/rules/board/board";
import { STATE_WORDS } from "~/clearance/rules/words/describe";
import type { Manager } from "~/people/rules/actor";
import { boardRows } from "./board-rows.server";
import { writeCsv } from "~/kit/csv/write-csv";
import type { Separator } from "~/kit/csv/separators";

/** What the board's query shows, all its pages, as CSV. */
export async function exportBoard({
  store,
  actor,
  now,
  query,
  separator,
}: Call<Manager> & { query: BoardQuery; separator: Separator }): Promise<{
  csv: string;
  fileName: string;
}> {
  const { rows, rules, today } = await boardRows(store, { company: actor, now });
  const { rows: shown } = boardPage(rows, {
    ...query,
    page: 1,
    pageSize: Math.max(1, rows.length),
  });
  const header = [
    "Person",
    "Email",
    "Team",
    ...rules.channels.map((channel) => `${channel.name} (${channel.handle})`),
    "Valid until",
    "Next step",
    "Reasons",
  ];
  const records = shown.map((row) => [
    row.person.name,
    row.person.email,
    row.person.team ?? "",
    ...row.cells.map((cell) =>
      cell.state === "not-enrolled" ? STATE_WORDS[cell.state].word : cell.chip.title,
    ),
    row.validUntil ?? "",
    row.nextStep === "—" ? "" : row.nextStep,
    row.reasons.join(" "),
  ]);
  const csv = writeCsv([header, ...records], { separator, begins: true });
  return { csv, fileName: `clearance-${rules.company.key}-${today}.csv` };
}

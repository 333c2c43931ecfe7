import type { Call } from "~/people/services/call";
import { EVERYBODY, rowWords, type BoardQuery } from "~/clearance/rules/board/board";
import { m } from "~/kit/language/m";
import type { Manager } from "~/people/rules/actor";
import { findPage } from "./find-page.server";
import { writeCsv } from "~/kit/csv/write-csv";
import type { Separator } from "~/kit/csv/separators";

/** What the board's query shows, all its pages, as CSV, with the originals’ titles. */
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
  const all = { ...query, page: 1, pageSize: EVERYBODY };
  const asked = { company: actor, now, query: all, titles: "originals" } as const;
  const { rows: shown, rules, today } = await findPage(store, asked);
  const header = [
    m.clearance_exports_person(),
    m.clearance_exports_email(),
    m.clearance_exports_team(),
    ...rules.channels.map((channel) => `${channel.name} (${channel.handle})`),
    m.clearance_exports_valid_until(),
    m.clearance_exports_next_step(),
    m.clearance_exports_reasons(),
  ];
  const records = shown.map((row) => {
    const { cells, nextStep, reasons } = rowWords(row);
    return [
      row.person.name,
      row.person.email,
      row.person.team ?? "",
      ...cells.map(({ chip }) => chip.title),
      row.validUntil ?? "",
      row.nextStep === null ? "" : nextStep,
      reasons.join(" "),
    ];
  });
  const csv = writeCsv([header, ...records], { separator, begins: true });
  return { csv, fileName: `clearance-${rules.company.key}-${today}.csv` };
}

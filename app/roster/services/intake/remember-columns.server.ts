import { findChosenHeaders, keepChosenHeaders } from "~/roster/queries/columns";
import { rosterCompany, type Keeping } from "~/roster/services/roster-company.server";
import type { Headers } from "./read-people.server";

/** The columns that were chosen last for a company’s file; null where nobody had to. */
export async function rememberedColumns(keeping: Keeping): Promise<Headers | null> {
  return await findChosenHeaders(keeping.store.read, await rosterCompany(keeping));
}

/** Remembers which columns were chosen, for the company’s next file. */
export async function rememberColumns({
  headers,
  ...keeping
}: Keeping & { headers: Headers }): Promise<void> {
  const { store, now } = keeping;
  const company = await rosterCompany(keeping);
  await store.write((tx) => keepChosenHeaders(tx, company, { headers, now }));
}

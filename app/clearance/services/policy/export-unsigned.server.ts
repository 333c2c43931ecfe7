import type { Call } from "~/people/services/call";
import type { Manager } from "~/people/rules/actor";
import { spreadsheet } from "~/clearance/services/board/spreadsheet";
import { unsignedOf } from "./version.server";

/** Who has not signed a version, as CSV. */
export async function exportUnsigned(
  asked: Call<Manager> & { version: string },
): Promise<{ csv: string; fileName: string }> {
  const { rules, rule, unsigned, today } = await unsignedOf(asked);
  const header = ["Person", "Email", "Team", "Signed last", "To sign by", "Paused since"];
  const records = unsigned.map(({ name, email, team, signed, due, overdueSince }) => [
    name,
    email,
    team ?? "",
    signed?.version ?? "",
    due ?? "",
    overdueSince ?? "",
  ]);
  const fileName = `not-signed-${rule.version}-${rules.company.key}-${today}.csv`;
  return { csv: spreadsheet([header, ...records]), fileName };
}

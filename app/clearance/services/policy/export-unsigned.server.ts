import type { Call } from "~/people/services/call";
import type { Manager } from "~/people/rules/actor";
import { m } from "~/kit/language/m";
import { writeCsv } from "~/kit/csv/write-csv";
import type { Separator } from "~/kit/csv/separators";
import { unsignedOf } from "./version.server";

/** Who has not signed a version, as CSV. */
export async function exportUnsigned({
  separator,
  ...asked
}: Call<Manager> & { version: string; separator: Separator }): Promise<{
  csv: string;
  fileName: string;
}> {
  const { rules, rule, unsigned, today } = await unsignedOf(asked);
  const header = [
    m.clearance_exports_person(),
    m.clearance_exports_email(),
    m.clearance_exports_team(),
    m.clearance_exports_signed_last(),
    m.clearance_exports_sign_by(),
    m.clearance_exports_paused_since(),
  ];
  const records = unsigned.map(({ name, email, team, signed, due, overdueSince }) => [
    name,
    email,
    team ?? "",
    signed?.version ?? "",
    due ?? "",
    overdueSince ?? "",
  ]);
  const fileName = `not-signed-${rule.version}-${rules.company.key}-${today}.csv`;
  return { csv: writeCsv([header, ...records], { separator, begins: true }), fileName };
}

import { USUAL, type Preferences } from "~/notices/rules/preferences";
import { findPreferences } from "~/notices/queries/notices";
import type { Db } from "~db/store";

/** How each of these people wants to be told: as they said, or in the usual way. */
export async function preferencesOf(
  db: Db,
  personIds: readonly string[],
): Promise<(personId: string) => Preferences> {
  const rows = personIds.length > 0 ? await findPreferences(db, personIds) : [];
  const said = new Map(
    rows.map(({ personId, modes, quietFrom, quietUntil, timeZone }) => [
      personId,
      { modes, quiet: { from: quietFrom, until: quietUntil }, timeZone },
    ]),
  );
  return (personId) => said.get(personId) ?? USUAL;
}

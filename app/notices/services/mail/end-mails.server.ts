import { ENDABLE } from "~/notices/rules/preferences";
import { keepPreferences } from "~/notices/queries/notices";
import { findPersonName } from "~/people/queries/people";
import type { Store } from "~db/store";
import { preferencesOf } from "~/notices/services/preferences/preferences.server";
import type { Unsubscribe } from "./unsubscribe-token.server";

/** What the link of a mail would end, without ending it; null for a link that was not made here. */
export function readEnding(unsubscribe: Unsubscribe, token: string) {
  const read = unsubscribe.read(token);
  return read && { ended: read.ended };
}

/** Ends what the link of a mail names. Following it twice is following it once. False for a link that was not made here. */
export async function endMails({
  store,
  unsubscribe,
  token,
  now,
}: {
  store: Store;
  unsubscribe: Unsubscribe;
  token: string;
  now: Date;
}): Promise<boolean> {
  const read = unsubscribe.read(token);
  if (!read) return false;
  const { personId, ended } = read;
  return store.write(async (tx) => {
    if ((await findPersonName(tx, personId)) === null) return false;
    const before = (await preferencesOf(tx, [personId]))(personId);
    const groups = ended === "all" ? ENDABLE : [ended];
    await keepPreferences(tx, {
      personId,
      modes: { ...before.modes, ...Object.fromEntries(groups.map((group) => [group, "off"])) },
      quietFrom: before.quiet.from,
      quietUntil: before.quiet.until,
      timeZone: before.timeZone,
      updatedAt: now,
    });
    return true;
  });
}

import { ledgerWords } from "~/clearance/rules/events/events";
import { reasonSaid } from "~/clearance/rules/words/stored-reasons";
import { hashedFields, isIntact, type LedgerEntry } from "~/ledger/rules/entry";
import type { PersonalWords } from "~/ledger/rules/recorded";
import { findPersonKeys } from "~/ledger/queries/ledger";
import { findNames } from "~/assessment/queries/person-quizzes";
import { namesThen } from "~/people/queries/former-names";
import { companyOf, type Reach } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import { textHash } from "~/ledger/services/hash.server";
import { unseal } from "~/ledger/services/seal.server";

/** Somebody an entry names, as they were called then. An erased person is one without a name. */
export interface Named {
  id: string;
  name: string | null;
}

/** An entry as it can be read: who did what, to whom, and what was sealed in it. */
export interface ReadEntry {
  entry: LedgerEntry;
  /** Whether its hash is that of what it says; of one that is not, nothing is put into words. */
  intact: boolean;
  what: string | null;
  by: Named | null;
  about: Named | null;
  /** Somebody else it names: who was away, or who stands in. */
  other: { as: "for" | "to"; who: Named } | null;
  /** What is personal: `erased` for good with its key, `unreadable` where it cannot be opened, null where nothing was said. */
  personal: PersonalWords | "erased" | "unreadable" | null;
}

/** Opens entries for a person who may read its ledger, in three queries however many they are. */
export async function readEntries(
  db: Db,
  reach: Reach,
  entries: readonly LedgerEntry[],
): Promise<ReadEntry[]> {
  const others = new Map(entries.map((entry) => [entry.id, otherIn(entry)]));
  const people = entries.flatMap(({ id, actorId, personId }) =>
    [actorId ?? [], personId ?? [], others.get(id)?.id ?? []].flat(),
  );
  const names = await findNames(db, people);
  const then = await namesThen(db, people);
  const keys = await findPersonKeys(db, companyOf(reach), people);
  const somebody = (id: string, at: Date): Named => ({
    id,
    name: keys.get(id) === null ? null : (then(id, at) ?? names.get(id) ?? null),
  });
  const named = (id: string | null, at: Date) => (id === null ? null : somebody(id, at));
  return entries.map((entry) => {
    const intact = isIntact(entry, textHash);
    const other = intact ? others.get(entry.id) : null;
    return {
      entry,
      intact,
      what: intact ? ledgerWords(entry.kind, hashedFields(entry).facts) : null,
      by: named(entry.actorId, entry.at),
      about: named(entry.personId, entry.at),
      other: other ? { as: other.as, who: somebody(other.id, entry.at) } : null,
      personal: opened(entry, keys),
    };
  });
}

function otherIn({ kind, facts }: LedgerEntry): { as: "for" | "to"; id: string } | null {
  if (kind !== "signed-off" && kind !== "delegated" && kind !== "delegation-ended") return null;
  try {
    const { onBehalfOf, to } = JSON.parse(facts) as { onBehalfOf?: unknown; to?: unknown };
    if (kind === "signed-off")
      return typeof onBehalfOf === "string" ? { as: "for", id: onBehalfOf } : null;
    return typeof to === "string" ? { as: "to", id: to } : null;
  } catch {
    return null;
  }
}

function opened(
  { id, sealed, personId }: LedgerEntry,
  keys: ReadonlyMap<string, string | null>,
): ReadEntry["personal"] {
  if (sealed === null || personId === null) return null;
  const key = keys.get(personId);
  if (key === null) return "erased";
  const words = key && unseal(sealed, { key, entryId: id });
  if (!words) return "unreadable";
  return words.reason === undefined ? words : { ...words, reason: reasonSaid(words.reason) };
}

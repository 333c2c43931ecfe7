import { hashedFields, isIntact, type LedgerEntry } from "~/domain/ledger/entry";
import type { PersonalWords } from "~/domain/ledger/events";
import { ledgerWords } from "~/domain/ledger/words";
import { findPersonKeys } from "~db/queries/ledger";
import { findNames } from "~db/queries/person-quizzes";
import type { Db } from "~db/store";
import { hashOf } from "./hash.server";
import { unseal } from "./seal.server";

/** Somebody an entry names. An erased person is one without a name. */
export interface Named {
  id: string;
  name: string | null;
}

/** An entry as it can be read: who, whom, what, and what was sealed in it. */
export interface ReadEntry {
  entry: LedgerEntry;
  /** Whether its hash is that of what it says; of one that is not, nothing is put into words. */
  intact: boolean;
  what: string | null;
  by: Named | null;
  about: Named | null;
  /** What is personal: `erased` for good with its key, `unreadable` where it cannot be opened, null where nothing was said. */
  personal: PersonalWords | "erased" | "unreadable" | null;
}

/** Opens entries for somebody who may read their company's ledger, in two queries however many they are. */
export async function readEntries(db: Db, entries: readonly LedgerEntry[]): Promise<ReadEntry[]> {
  const people = entries.flatMap(({ actorId, personId }) => [actorId ?? [], personId ?? []].flat());
  const names = await findNames(db, people);
  const keys = await findPersonKeys(db, people);
  const named = (id: string | null): Named | null =>
    id === null ? null : { id, name: keys.get(id) === null ? null : (names.get(id) ?? null) };
  return entries.map((entry) => {
    const intact = isIntact(entry, hashOf);
    return {
      entry,
      intact,
      what: intact ? ledgerWords(entry.kind, hashedFields(entry).facts) : null,
      by: named(entry.actorId),
      about: named(entry.personId),
      personal: opened(entry, keys),
    };
  });
}

function opened(
  { id, sealed, personId }: LedgerEntry,
  keys: ReadonlyMap<string, string | null>,
): ReadEntry["personal"] {
  if (sealed === null || personId === null) return null;
  const key = keys.get(personId);
  if (key === null) return "erased";
  return (key && unseal(sealed, { key, entryId: id })) || "unreadable";
}

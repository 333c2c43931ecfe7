import canonicalize from "canonicalize";

/** Rises when the canonical form of an entry changes; older entries keep theirs. */
export const ENTRY_VERSION = 1;

/** Who decided: a person by their role, or the program itself. */
export type LedgerRole = "employee" | "manager" | "trainer" | "admin" | "system";

/** One decision, as it is stored. `facts` is canonical JSON; `sealed` is encrypted, null where nothing personal was said. */
export interface LedgerEntry {
  version: number;
  companyId: string;
  /** From 1 in each company, without a gap. */
  seq: number;
  id: string;
  at: Date;
  kind: string;
  actorId: string | null;
  actorRole: string;
  /** Who it is about; null where that is the whole company. */
  personId: string | null;
  facts: string;
  sealed: string | null;
  prevHash: string;
  hash: string;
}

/** Canonical JSON. Source: RFC 8785. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("There is nothing to make canonical.");
  return text;
}

/** What an entry's hash is of, as a value: everything but the hash. Throws where its facts are no JSON, or its time no time. */
export function hashedFields({ at, facts, hash: _, ...entry }: LedgerEntry) {
  return { ...entry, at: at.toISOString(), facts: JSON.parse(facts) as unknown };
}

/** The text that an entry's hash is of. */
export function canonicalEntry(entry: LedgerEntry): string {
  return canonical(hashedFields(entry));
}

/** The text whose hash stands before a company's first entry. */
export function beforeTheFirst(companyId: string): string {
  return `firsthand ledger ${companyId}`;
}

/** Where a chain has come to. */
export interface ChainPoint {
  seq: number;
  hash: string;
}

/**
 * What does not fit: an entry's number does not follow, its hash is not that of what it says, it does not carry on from the entry
 * before, or its hash is another one than somebody has noted.
 */
export type ChainFault = "missing" | "altered" | "unlinked" | "replaced";

/** What is wrong with an entry, coming from `before`; null where nothing is. `hashOf` is SHA-256 in hex. */
export function faultIn(
  before: ChainPoint,
  entry: LedgerEntry,
  hashOf: (text: string) => string,
): ChainFault | null {
  if (entry.seq !== before.seq + 1) return "missing";
  if (!isIntact(entry, hashOf)) return "altered";
  return entry.prevHash === before.hash ? null : "unlinked";
}

/** Whether an entry's hash is that of what it says, to the letter. */
export function isIntact(entry: LedgerEntry, hashOf: (text: string) => string): boolean {
  try {
    const fields = hashedFields(entry);
    return canonical(fields.facts) === entry.facts && hashOf(canonical(fields)) === entry.hash;
  } catch {
    return false;
  }
}

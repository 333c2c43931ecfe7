import {
  beforeTheFirst,
  canonical,
  canonicalEntry,
  ENTRY_VERSION,
  type LedgerEntry,
  type LedgerRole,
} from "~/ledger/rules/entry";
import {
  EVEN_ARCHIVED,
  type FactsByKind,
  type LedgerKind,
  type PersonalWords,
} from "~/ledger/rules/recorded";
import { companyOf, type OwnCompany, type Reach } from "~/ledger/rules/own";
import { newId } from "~db/ids";
import { refuseArchived } from "~/ledger/queries/archived";
import {
  findPersonKey,
  findPersonKeys,
  insertEntries,
  insertPersonKeys,
  lastOfChain,
} from "~/ledger/queries/ledger";
import type { Tx } from "~db/store";
import { textHash } from "./hash.server";
import { newKey, seal } from "./seal.server";

/** Who decided. An actor is one. */
export interface Decider {
  personId: string | null;
  role: LedgerRole;
  /** The name of the directory’s token by which it came, where it did: its maker answers for it. */
  through?: string;
}

/** The program itself, where a rule or the clock decides. */
export const SYSTEM: Decider = { personId: null, role: "system" };

export interface Decision<K extends LedgerKind> {
  /** Whose ledger, to anyone who decides in it. */
  company: Reach;
  at: Date;
  kind: K;
  actor: Decider;
  /** Who it is about; null for a decision about the whole company, which has nothing personal to say. */
  personId: string | null;
  /** The id of what is recorded because of it. */
  evidence: string;
  facts: FactsByKind[K];
  personal?: PersonalWords;
}

/**
 * Adds a decision to its company's ledger, in the transaction that carries it out: both land or neither. Two at once take turns,
 * for they cannot both have the number that comes next. Of an archived company only what `EVEN_ARCHIVED` says is decided.
 */
export async function recordDecision<K extends LedgerKind>(tx: Tx, decision: Decision<K>) {
  await recordDecisions(tx, companyOf(decision.company), [decision]);
}

/** The same of several decisions of one company, each with an entry of its own, in their order. */
export async function recordDecisions<K extends LedgerKind>(
  tx: Tx,
  company: OwnCompany,
  decisions: readonly Omit<Decision<K>, "company">[],
) {
  if (decisions.length === 0) return;
  const { companyId } = company;
  if (decisions.some(({ kind }) => !EVEN_ARCHIVED.includes(kind)))
    await refuseArchived(tx, company);
  const keys = await keysOf(tx, company, decisions);
  const entries: LedgerEntry[] = [];
  let before = await lastOfChain(tx, company);
  for (const { at, kind, actor, personId, evidence, facts, personal } of decisions) {
    const id = newId(at);
    const key = personId === null ? null : (keys.get(personId) ?? null);
    const words = wordsOf(personal);
    const unhashed = {
      version: ENTRY_VERSION,
      companyId,
      seq: (before?.seq ?? 0) + 1,
      id,
      at,
      kind,
      actorId: actor.personId,
      actorRole: actor.role,
      personId,
      facts: canonical({
        ...facts,
        evidence,
        ...(actor.through !== undefined && { through: actor.through }),
      }),
      sealed: words && key !== null ? seal(words, { key, entryId: id }) : null,
      prevHash: before?.hash ?? textHash(beforeTheFirst(companyId)),
      hash: "",
    };
    const entry = { ...unhashed, hash: textHash(canonicalEntry(unhashed)) };
    entries.push(entry);
    before = entry;
  }
  await insertEntries(tx, company, entries);
}

/** What is said that is personal; null where nothing is. */
function wordsOf(personal: PersonalWords = {}): PersonalWords | null {
  const said = Object.entries(personal).filter(([, words]) => words);
  return said.length === 0 ? null : Object.fromEntries(said);
}

/**
 * The company's keys for those of whom something personal is said, made where there is none yet; null of a person who was erased: of
 * them nothing personal is kept any more.
 */
async function keysOf(
  tx: Tx,
  company: OwnCompany,
  decisions: readonly Pick<Decision<LedgerKind>, "personId" | "personal">[],
): Promise<ReadonlyMap<string, string | null>> {
  const said = decisions.flatMap(({ personId, personal }) =>
    personId !== null && wordsOf(personal) ? personId : [],
  );
  const people = [...new Set(said)];
  const keys = await knownKeys(tx, company, people);
  const made = people
    .filter((personId) => !keys.has(personId))
    .map((personId) => ({ personId, key: newKey() }));
  await insertPersonKeys(tx, company, made);
  for (const { personId, key } of made) keys.set(personId, key);
  return keys;
}

async function knownKeys(tx: Tx, company: OwnCompany, people: readonly string[]) {
  const [only, ...others] = people;
  if (only === undefined || others.length > 0) return await findPersonKeys(tx, company, people);
  const key = await findPersonKey(tx, company, only);
  return new Map(key === undefined ? [] : [[only, key]]);
}

import {
  beforeTheFirst,
  canonical,
  canonicalEntry,
  ENTRY_VERSION,
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
import { findPersonKey, insertEntry, insertPersonKey, lastOfChain } from "~/ledger/queries/ledger";
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
  const { at, kind, actor, personId, evidence, facts } = decision;
  const company = companyOf(decision.company);
  const { companyId } = company;
  if (!EVEN_ARCHIVED.includes(kind)) await refuseArchived(tx, company);
  const before = await lastOfChain(tx, company);
  const id = newId(at);
  const entry = {
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
    sealed:
      personId === null
        ? null
        : await sealed(tx, company, { id, personId, personal: decision.personal ?? {} }),
    prevHash: before?.hash ?? textHash(beforeTheFirst(companyId)),
    hash: "",
  };
  await insertEntry(tx, company, { ...entry, hash: textHash(canonicalEntry(entry)) });
}

/** Null where there is nothing personal, and of a person who was erased: of them nothing personal is kept any more. */
async function sealed(
  tx: Tx,
  company: OwnCompany,
  { id: entryId, personId, personal }: { id: string; personId: string; personal: PersonalWords },
) {
  const said = Object.entries(personal).filter(([, words]) => words);
  if (said.length === 0) return null;
  let key = await findPersonKey(tx, company, personId);
  if (key === undefined) {
    key = newKey();
    await insertPersonKey(tx, company, { personId, key });
  }
  return key === null ? null : seal(Object.fromEntries(said), { key, entryId });
}

import type { Call } from "~/people/services/call";
import type { ChainPoint, LedgerEntry } from "~/ledger/rules/entry";
import type { LedgerKind } from "~/ledger/rules/recorded";
import type { Manager } from "~/people/rules/actor";
import { remembered } from "~/kit/cache/remember";
import { foldedName } from "~/kit/text/folded";
import { findNewestEntries, findPeopleNamed } from "~/ledger/queries/ledger";
import { companyOf, type OwnCompany, type Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { readEntries } from "./read-entries.server";
import { faultSince, verifyChain, type ChainVerdict } from "~/ledger/services/verify-chain.server";

/** Which part of the ledger: numbers below `before`, about people whose name holds `name`, of one kind. */
export interface LedgerQuery {
  before: number | null;
  name: string;
  kind: LedgerKind | null;
}

/** Entries within the manager's reach, the newest first, and whether their company's chain is whole. */
export async function showLedger({
  store,
  actor,
  query,
  pageSize,
}: Pick<Call<Manager>, "store" | "actor"> & {
  query: LedgerQuery;
  pageSize: number;
}) {
  const chain = await chainOf(store, companyOf(actor));
  const personIds = query.name === "" ? null : await peopleCalled(store, actor, query.name);
  const asked = { before: query.before, personIds, kind: query.kind };
  const found =
    personIds?.length === 0 ? [] : await findNewestEntries(store.read, actor, asked, pageSize + 1);
  const shown = found.slice(0, pageSize);
  const entries = await readEntries(store.read, actor, shown);
  return {
    entries: entries.map(({ entry, ...read }) => ({ ...read, ...plain(entry) })),
    /** The number that the next page, of older ones, begins below; null where there are none. */
    older: found.length > pageSize ? (shown.at(-1)?.seq ?? null) : null,
    chain,
  };
}

function plain({ seq, at, kind, actorRole, hash }: LedgerEntry) {
  const time = Number.isNaN(at.getTime()) ? null : at;
  return { seq, at: time, kind, role: actorRole, hash };
}

async function peopleCalled(store: Store, reach: Reach, name: string) {
  const wanted = foldedName(name);
  const people = await findPeopleNamed(store.read, reach);
  return people.filter((person) => foldedName(person.name).includes(wanted)).map(({ id }) => id);
}

const whole = remembered<Store, ChainPoint>();

/**
 * Whether the company's chain is whole. What this process has found whole is not walked again: only whether it still ends in the
 * same hash, and what was added. `npm run ledger -- verify` walks all of it.
 */
async function chainOf(store: Store, company: OwnCompany): Promise<ChainVerdict> {
  const from = whole.recall(store, company.companyId);
  const fault = from ? await faultSince(store.fresh, company, from) : null;
  const verdict = await verifyChain(store.fresh, company, fault ? undefined : from);
  if (from && fault && verdict.ok) return { ok: false, seq: from.seq, fault };
  if (verdict.ok) whole.keep(store, company.companyId, verdict.last);
  return verdict;
}

export type LedgerView = Awaited<ReturnType<typeof showLedger>>;

import type { Call } from "~/people/services/call";
import type { Done } from "~/assignment/rules/plans";
import type { Deed } from "~/assignment/rules/kinds";
import type { FactsByKind, LedgerKind } from "~/ledger/rules/recorded";
import type { Manager } from "~/people/rules/actor";
import { findEntriesBy } from "~/ledger/queries/ledger";
import type { Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { findEmployees } from "~/people/queries/employees";

export interface DoneFor {
  id: string;
  name: string;
  does: Done;
}

const KINDS: Record<Deed, LedgerKind[]> = {
  assign: ["enrolled", "channels-added", "enrolment-changed"],
  extend: ["enrolment-changed"],
  remind: ["reminded"],
};

/** More than that is not read: nobody does more in one go. */
const MOST = 20_000;

/**
 * What a manager has done for whom since an entry of the ledger, by one kind of deed and in one programme or in all: so that what
 * is said afterwards is what was recorded, however often a form was sent.
 */
export async function bulkResult({
  store,
  actor,
  since,
  deed,
  programme,
}: Pick<Call<Manager>, "store" | "actor"> & {
  since: number;
  deed: Deed;
  /** Its title; null for all of them. */
  programme: string | null;
}): Promise<DoneFor[]> {
  const entries = await findEntriesBy(store.read, actor, {
    actorId: actor.personId,
    after: since,
    kinds: KINDS[deed],
    limit: MOST,
  });
  const done = new Map<string, Done>();
  for (const { kind, personId, facts } of entries) {
    const said = JSON.parse(facts) as Partial<FactsByKind["enrolment-changed"]>;
    if (personId === null || (programme !== null && said.programme !== programme)) continue;
    const what = doneBy(kind as LedgerKind, said.change, deed);
    // Who was put back in is also given channels and a day by it.
    if (what && !(done.get(personId) === "resumed")) done.set(personId, what);
  }
  return named(store, actor, done);
}

/** More than so many are looked for among everyone. */
const MOST_BY_ID = 500;

async function named(store: Store, company: Reach, done: ReadonlyMap<string, Done>) {
  if (done.size === 0) return [];
  const personIds = [...done.keys()];
  const some = personIds.length > MOST_BY_ID ? { company } : { company, personIds };
  const employees = await findEmployees(store.read, some);
  return employees.flatMap(({ id, name }): DoneFor[] => {
    const does = done.get(id);
    return does ? [{ id, name, does }] : [];
  });
}

function doneBy(
  kind: LedgerKind,
  change: FactsByKind["enrolment-changed"]["change"] | undefined,
  deed: Deed,
): Done | null {
  switch (kind) {
    case "enrolled":
      return "enrolled";
    case "channels-added":
      return "channels-added";
    case "reminded":
      return "reminded";
    default:
      if (deed === "assign") return change === "resume" ? "resumed" : null;
      return change === "due" ? "extended" : null;
  }
}

import type { Call } from "~/people/services/call";
import type { Manager } from "~/people/rules/actor";
import type { PolicyRule } from "~/curriculum/rules/requirements";
import { remindedSince, versionToSign } from "~/clearance/rules/policy/policy-signing";
import { companyOf } from "~/ledger/rules/own";
import { findEntriesBy, findReminded, lastOfChain } from "~/ledger/queries/ledger";

interface Named {
  id: string;
  name: string;
}

interface Asked {
  rule: PolicyRule;
  policies: readonly PolicyRule[];
  unsigned: readonly Named[];
  since: number | null;
}

export interface Reminding {
  /** How many a reminder would reach now. */
  count: number;
  /** When the people left out were reminded, by id. */
  lately: Record<string, Date>;
  /** The number of the ledger’s last entry, after which everything done here follows. */
  since: number;
  /** What has been done, by name. */
  done: { reminded: string[]; leftOut: string[] } | null;
}

/** More people are not told by name. */
const MOST = 20_000;

/**
 * Who a reminder to sign a version would reach, and what became of one. People reminded of anything in the last day are left out.
 * Null for a version that nobody is asked to sign any more.
 */
export async function reminding(
  { store, actor, now }: Call<Manager>,
  { rule, policies, unsigned, since }: Asked,
): Promise<Reminding | null> {
  if (rule !== versionToSign(policies)) return null;
  const entries = await findReminded(store.read, actor, remindedSince(now));
  const at = new Map(entries.map((entry) => [entry.personId, entry.at]));
  const lately = unsigned.flatMap(({ id }): [string, Date][] => {
    const reminded = at.get(id);
    return reminded ? [[id, reminded]] : [];
  });
  const last = await lastOfChain(store.read, companyOf(actor));
  return {
    count: unsigned.length - lately.length,
    lately: Object.fromEntries(lately),
    since: last?.seq ?? 0,
    done: since === null ? null : await doneSince({ store, actor }, { rule, unsigned, since }),
  };
}

/** As it was recorded, so that a form sent twice is reported once. Who has signed since is not among them. */
async function doneSince(
  { store, actor }: Pick<Call<Manager>, "store" | "actor">,
  { rule, unsigned, since }: Pick<Asked, "rule" | "unsigned"> & { since: number },
) {
  const asked = { actorId: actor.personId, after: since, kinds: ["reminded"], limit: MOST };
  const entries = await findEntriesBy(store.read, actor, asked);
  const ids = new Set(
    entries
      .filter(({ facts }) => (JSON.parse(facts) as { policy?: string }).policy === rule.version)
      .map(({ personId }) => personId),
  );
  const names = (reminded: boolean) =>
    unsigned.filter(({ id }) => ids.has(id) === reminded).map(({ name }) => name);
  return { reminded: names(true), leftOut: names(false) };
}

import { keepAccounts, listAccounts } from "~/gate/queries/groups/accounts";
import type { FoundAccount } from "~/gate/rules/groups/found";
import type { Match } from "~/gate/rules/groups/kinds";
import { LOOK_EVERY_MS } from "~/gate/rules/groups/retry";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import type { ScimClient } from "./scim-client.server";

interface Looking {
  store: Store;
  company: OwnCompany;
  client: ScimClient;
  matchBy: Match;
  now: Date;
  /** Who is looked for. */
  people: readonly { personId: string; email: string }[];
  /** Whether those are looked for again who weren’t found before. */
  again: boolean;
  keepGoing: () => boolean;
}

/** So many are asked about at a time. */
const AT_ONCE = 8;
/** So many whose account is known are looked for again in one go. */
const MOST_KNOWN = 200;

/**
 * Whose account is whose at the provider, by person. Who hasn’t been looked for is; who was found is looked for again after a day, some
 * at a time. What is found is kept as it comes: who is interrupted goes on there.
 */
export async function findAccounts({
  store,
  company,
  client,
  matchBy,
  now,
  people,
  again,
  keepGoing,
}: Looking): Promise<{ accounts: ReadonlyMap<string, FoundAccount>; whole: boolean }> {
  const known = new Map(
    (await listAccounts(store.fresh, company)).map((row) => [row.personId, row]),
  );
  const isOld = (lookedAt: Date) =>
    lookedAt > now || now.getTime() - lookedAt.getTime() > LOOK_EVERY_MS;
  const unsure = people.filter(({ personId, email }) => {
    const account = known.get(personId);
    return account?.email !== email || (account.remoteId === null && again);
  });
  const old = people
    .filter(({ personId }) => {
      const account = known.get(personId);
      return account?.remoteId != null && isOld(account.lookedAt);
    })
    .filter((one) => !unsure.includes(one))
    .slice(0, MOST_KNOWN);
  const asked = [...unsure, ...old];
  const found = new Map<string, FoundAccount>();
  let at = 0;
  for (; at < asked.length && keepGoing(); at += AT_ONCE) {
    const some = asked.slice(at, at + AT_ONCE);
    const rows = await Promise.all(
      some.map(async ({ personId, email }) => ({
        personId,
        email,
        ...(await client.findUser(matchBy, email)),
        lookedAt: now,
      })),
    );
    await store.write((tx) => keepAccounts(tx, company, rows));
    for (const row of rows) found.set(row.personId, row);
  }
  for (const { personId, email } of people) {
    const account = known.get(personId);
    if (found.has(personId) || account?.email !== email) continue;
    found.set(personId, accountOf(account));
  }
  return { accounts: ofOnePersonEach(found), whole: at >= asked.length };
}

function accountOf({
  remoteId,
  unknown,
}: {
  remoteId: string | null;
  unknown: "none" | "several" | null;
}): FoundAccount {
  return remoteId === null ? { remoteId, unknown: unknown ?? "none" } : { remoteId, unknown: null };
}

/** An account that two people have is nobody’s. */
function ofOnePersonEach(found: ReadonlyMap<string, FoundAccount>): Map<string, FoundAccount> {
  const owners = new Map<string, number>();
  for (const { remoteId } of found.values())
    if (remoteId !== null) owners.set(remoteId, (owners.get(remoteId) ?? 0) + 1);
  return new Map(
    [...found].map(([personId, account]) =>
      account.remoteId !== null && (owners.get(account.remoteId) ?? 0) > 1
        ? [personId, { remoteId: null, unknown: "several" }]
        : [personId, account],
    ),
  );
}

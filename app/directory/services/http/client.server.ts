import {
  findStillHolding,
  findToken,
  noteTokenUse,
  type OwnToken,
} from "~/directory/queries/tokens";
import { DETAILS, ScimFault } from "~/directory/rules/fault";
import { hashInHeader, isUseToNote } from "~/directory/services/tokens/token-hash.server";
import type { Returner } from "~/clearance/services/people/return-to-company.server";
import type { Store, Tx } from "~db/store";

/** A directory that showed its token, and what it may reach: one company. */
export interface Directory {
  store: Store;
  now: Date;
  company: OwnToken;
  /** Who answers: the admin who made the token, by which it came. */
  by: Returner;
  /** Where resources are found, without a slash at the end. */
  base: string;
}

/** The token in a header, if it holds. */
export async function readToken(
  store: Store,
  header: string | null,
  now: Date,
): Promise<OwnToken | null> {
  const hash = hashInHeader(header);
  const found = hash === null ? null : await findToken(store.read, hash);
  if (found && isUseToNote(found, now)) await store.write((tx) => noteTokenUse(tx, found, now));
  return found;
}

/** Does a directory’s write, if its token was not revoked, nor its company archived, while it waited. */
export async function writeAs<Result>(
  { store, company }: Directory,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return await store.write(async (tx) => {
    const token = await findStillHolding(tx, company);
    if (!token) throw unauthorised();
    if (token.archivedAt) throw archived();
    return await work(tx);
  });
}

export const archived = () => new ScimFault(403, null, DETAILS.archived);

export const unauthorised = () => new ScimFault(401, null, DETAILS.noToken);

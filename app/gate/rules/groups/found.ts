import type { Match, Unknown } from "./kinds";

/** Somebody’s one account, or why there is none that is surely theirs. */
export type FoundAccount =
  | { remoteId: string; unknown: null }
  | { remoteId: null; unknown: Unknown };

interface Account {
  id: string;
  userName?: string | null | undefined;
  emails?: readonly { value?: string | null | undefined }[] | null | undefined;
}

/** The one account that has an address. Two may be two people: then it is nobody’s. */
export function foundAmong(
  accounts: readonly Account[],
  match: Match,
  address: string,
): FoundAccount {
  const key = address.toLowerCase();
  const ids = accounts
    .filter(({ userName, emails }) => {
      const names = match === "userName" ? [userName] : (emails ?? []).map(({ value }) => value);
      return names.some((name) => name?.toLowerCase() === key);
    })
    .map(({ id }) => id);
  const [first, ...more] = new Set(ids);
  if (first === undefined) return { remoteId: null, unknown: "none" };
  return more.length > 0
    ? { remoteId: null, unknown: "several" }
    : { remoteId: first, unknown: null };
}

export type TieFault = "no-account" | "taken";

/** Why an account somewhere can’t be a channel: it isn’t among those that are connected there, or is another channel’s; null if it can. */
export function tieFault(
  account: string,
  { accounts, tied }: { accounts: readonly { id: string }[]; tied: readonly { account: string }[] },
): TieFault | null {
  if (!accounts.some(({ id }) => id === account)) return "no-account";
  return tied.some((one) => one.account === account) ? "taken" : null;
}

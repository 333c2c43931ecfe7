import { m } from "~/kit/language/m";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { Check } from "./check";
import type { Account } from "./reply";

/** It would go out from another account than it belongs on. There are no words to point at. */
export const wrongAccount: Check = {
  severity: "critical",
  find({ from, expected, playbook }) {
    const say = (message: string) => [{ spans: [], message }];
    if (from.kind === "personal" && !playbook.company.personalAccounts)
      return say(m.practice_checks_account_never_personal());
    if (sameAccount(from, expected)) return [];
    if (from.kind === "personal")
      return say(m.practice_checks_account_personal({ expected: nameOf(expected, playbook) }));
    if (expected.kind === "personal")
      return say(m.practice_checks_account_company({ from: nameOf(from, playbook) }));
    const names = { from: nameOf(from, playbook), expected: nameOf(expected, playbook) };
    return say(m.practice_checks_account_other(names));
  },
};

function sameAccount(one: Account, other: Account): boolean {
  if (one.kind === "personal") return other.kind === "personal" && one.network === other.network;
  return other.kind === "company" && one.channel === other.channel;
}

function nameOf(account: Account, { channels }: Playbook): string {
  if (account.kind === "personal") return account.network;
  const channel = channels.find(({ key }) => key === account.channel);
  return channel
    ? m.practice_checks_account_name({ channel: channel.name, handle: channel.handle })
    : account.channel;
}

import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { Check } from "~/practice/rules/checks/check";
import type { Account } from "~/practice/rules/checks/reply";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { counted } from "./count";
import { limitOn } from "./limits";

/** More than the network takes, marked from the first character that is too much. */
export const length: Check = {
  severity: "critical",
  find({ text, expected, playbook }) {
    const { network, own } = placeOf(expected, playbook);
    const limit = limitOn(network, own);
    if (!limit) return [];
    const { count, over } = counted(text, limit.counts, limit.most);
    if (count <= limit.most) return [];
    const message = m.practice_checks_length({
      count: count - limit.most,
      most: numberText(limit.most),
      network,
    });
    return [{ spans: [{ from: over, to: text.length }], message }];
  },
};

function placeOf(
  account: Account,
  { channels }: Playbook,
): { network: string; own: number | null } {
  if (account.kind === "personal") return { network: account.network, own: null };
  const channel = channels.find(({ key }) => key === account.channel);
  return { network: channel?.network ?? "", own: channel?.limit ?? null };
}

import type { PracticePost } from "~/curriculum/rules/bodies";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { Account } from "~/practice/rules/checks/reply";
import type { Preselected } from "~/practice/rules/rows";

export type PlaybookChannel = Playbook["channels"][number];

/** Where a post stands in a company: on its first network that the company is on, or else on its first channel. */
export function channelOf(
  { networks }: Pick<PracticePost, "networks">,
  channels: readonly PlaybookChannel[],
): PlaybookChannel | null {
  for (const network of networks) {
    const known = channels.find((channel) => folded(channel.network) === folded(network));
    if (known) return known;
  }
  return channels[0] ?? null;
}

const folded = (network: string) => network.trim().toLowerCase();

/** The account that a reply on a channel belongs on. */
export function ownAccount({ key }: PlaybookChannel): Account {
  return { kind: "company", channel: key };
}

/** The accounts to choose from: the company’s on that network, the channel’s own first, and the writer’s. */
export function accountsOn(
  channel: PlaybookChannel,
  channels: readonly PlaybookChannel[],
): Account[] {
  const others = channels.filter(
    ({ key, network }) => key !== channel.key && folded(network) === folded(channel.network),
  );
  return [
    ...[channel, ...others].map(ownAccount),
    { kind: "personal", network: channel.network } as const,
  ];
}

/** The account that is chosen at first, by post: the writer’s own where the post is a trap. */
export function preselectedFor(
  posts: readonly PracticePost[],
  channels: readonly PlaybookChannel[],
): Preselected {
  return Object.fromEntries(
    posts.flatMap((post) => {
      const channel = channelOf(post, channels);
      if (!channel) return [];
      const personal: Account = { kind: "personal", network: channel.network };
      return [[post.key, post.trap ? personal : ownAccount(channel)]];
    }),
  );
}

/** An account as a form has it. */
export function accountValue(account: Account): string {
  return account.kind === "company" ? `company:${account.channel}` : `personal:${account.network}`;
}

/** The one of some accounts that a form names. */
export function accountNamed(value: string, accounts: readonly Account[]): Account | null {
  return accounts.find((account) => accountValue(account) === value) ?? null;
}

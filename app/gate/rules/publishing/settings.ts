const PLAIN: readonly string[] = [
  "bluesky",
  "facebook",
  "linkedin",
  "linkedin-page",
  "mastodon",
  "nostr",
  "telegram",
  "threads",
  "vk",
];

/** What Postiz asks for besides a text, by network; null for one that takes no post of text alone, or that isn’t known. */
export function settingsFor(provider: string): Record<string, string> | null {
  if (provider === "x") return { __type: "x", who_can_reply_post: "everyone" };
  return PLAIN.includes(provider) ? { __type: provider } : null;
}

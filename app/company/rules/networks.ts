/** The networks that are offered by name, and how many characters a post there may have. Any other can be typed. */
export const NETWORKS: Readonly<Record<string, number>> = {
  Instagram: 2_200,
  Facebook: 8_000,
  X: 280,
  LinkedIn: 3_000,
  TikTok: 2_200,
  YouTube: 10_000,
  WhatsApp: 4_096,
  Threads: 500,
  Bluesky: 300,
  Mastodon: 500,
};

/** How many characters a post has at most on a network, however its name is typed; null where that is not known. */
export function usualLimit(network: string): number | null {
  const typed = network.trim().toLowerCase();
  return Object.entries(NETWORKS).find(([name]) => name.toLowerCase() === typed)?.[1] ?? null;
}

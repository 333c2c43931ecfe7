/** How a network counts: what a reader sees as one character; X by its weights; links as 23, on X and Mastodon. */
export type Counting = "graphemes" | "x" | "mastodon";

interface Limit {
  /** Of a reply or comment, which may be shorter than a post of one’s own. */
  most: number;
  counts: Counting;
  /** Where that is said, and when it was looked up. */
  source: string;
  seen: string;
}

/** How long a reply may be on each network that is known by name. */
const LIMITS: Readonly<Record<string, Limit>> = {
  x: {
    most: 280,
    counts: "x",
    source: "https://developer.x.com/en/docs/counting-characters",
    seen: "2026-12-01",
  },
  bluesky: {
    most: 300,
    counts: "graphemes",
    source:
      "https://github.com/bluesky-social/atproto, lexicons/app/bsky/feed/post.json: maxGraphemes",
    seen: "2026-12-01",
  },
  mastodon: {
    most: 500,
    counts: "mastodon",
    source:
      "https://docs.joinmastodon.org/user/posting/, what servers have unless they say otherwise",
    seen: "2026-12-01",
  },
  threads: {
    most: 500,
    counts: "graphemes",
    source: "https://developers.buffer.com/guides/character-limits.md",
    seen: "2026-12-01",
  },
  instagram: {
    most: 2_200,
    counts: "graphemes",
    source: "https://developers.buffer.com/guides/character-limits.md, first comment",
    seen: "2026-12-01",
  },
  linkedin: {
    most: 1_250,
    counts: "graphemes",
    source: "https://developers.buffer.com/guides/character-limits.md, first comment",
    seen: "2026-12-01",
  },
  facebook: {
    most: 8_000,
    counts: "graphemes",
    source: "https://typecount.com/blog/social-media-character-limits, comment",
    seen: "2026-12-01",
  },
  tiktok: {
    most: 150,
    counts: "graphemes",
    source: "https://typecount.com/blog/social-media-character-limits, comment",
    seen: "2026-12-01",
  },
  youtube: {
    most: 10_000,
    counts: "graphemes",
    source: "https://typecount.com/blog/social-media-character-limits, comment",
    seen: "2026-12-01",
  },
};

/** What a reply on a network may have at most, and how that is counted; the company’s own limit counts where it is lower. */
export function limitOn(
  network: string,
  own: number | null,
): { most: number; counts: Counting } | null {
  const known = LIMITS[network.trim().toLowerCase()];
  if (!known) return own === null ? null : { most: own, counts: "graphemes" };
  return { most: own === null ? known.most : Math.min(known.most, own), counts: known.counts };
}

const NAMES = [
  "Facebook",
  "Instagram",
  "LinkedIn",
  "Mastodon",
  "Pinterest",
  "Reddit",
  "Snapchat",
  "Threads",
  "TikTok",
  "Tripadvisor",
  "WhatsApp",
  "YouTube",
];

const KNOWN = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** A network as it writes itself, whatever an author’s capitals: “Instagram” for “instagram”. */
export function networkName(written: string): string {
  const known = KNOWN.get(written.trim().toLowerCase());
  return known ?? written.charAt(0).toUpperCase() + written.slice(1);
}

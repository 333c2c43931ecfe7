/** What a notice asks trainers to agree to; null of any other notice. */
export function yesWantedOf(key: string): { path: string; askedAt: Date } | null {
  const [kind, path = "", askedAt] = key.split(":");
  return kind === "yes-wanted" ? { path, askedAt: new Date(Number(askedAt)) } : null;
}

/** The key of the notice that asks trainers to agree to what a colleague wants to publish or restore. */
export function yesWantedKey(path: string, askedAt: Date): string {
  return `yes-wanted:${path}:${askedAt.getTime()}`;
}

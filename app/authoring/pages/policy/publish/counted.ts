/** Names what numbers were counted for, so that nobody publishes on the numbers of other days. */
export function countedFor({
  graceDays,
  publishAt,
}: {
  graceDays: number;
  publishAt: Date | null;
}): string {
  return `${graceDays} ${publishAt?.toISOString() ?? "now"}`;
}

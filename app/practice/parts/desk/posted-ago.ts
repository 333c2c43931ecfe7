import { agoText } from "~/kit/text/formats";

const MINUTE_MS = 60_000;

/** “14 minutes ago”: when a post came, as the shift has it. It stays so, however long one takes. */
export function postedAgo(minutes: number): string {
  return agoText(new Date(0), new Date(minutes * MINUTE_MS));
}

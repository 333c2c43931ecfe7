import { counted } from "~/kit/text/amounts";

/** “1 minute, then 1 hour, then 1 day”: waits in minutes. */
export function waitsText(waits: readonly number[]): string {
  return waits.map(waitText).join(", then ");
}

function waitText(minutes: number): string {
  if (minutes > 0 && minutes % 1_440 === 0) return counted(minutes / 1_440, "day");
  if (minutes > 0 && minutes % 60 === 0) return counted(minutes / 60, "hour");
  return counted(minutes, "minute");
}

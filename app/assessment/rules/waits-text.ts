import { m } from "~/kit/language/m";

/** “1 minute, then 1 hour, then 1 day”: waits in minutes. */
export function waitsText(waits: readonly number[]): string {
  const words = waits.map(waitText);
  return words
    .slice(1)
    .reduce((first, later) => m.assessment_waits_then({ first, later }), words[0] ?? "");
}

function waitText(minutes: number): string {
  if (minutes > 0 && minutes % 1_440 === 0)
    return m.assessment_waits_days({ count: minutes / 1_440 });
  if (minutes > 0 && minutes % 60 === 0) return m.assessment_waits_hours({ count: minutes / 60 });
  return m.assessment_waits_minutes({ count: minutes });
}

/**
 * How often a test tries what chance makes for it: as often as it asks for with `FIRSTHAND_THOROUGH=1`, else a fifth as often. What is
 * tried differs from run to run.
 */
export function runs(asked: number): number {
  return process.env.FIRSTHAND_THOROUGH === "1" ? asked : Math.ceil(asked / 5);
}

/**
 * How often a test tries what chance makes for it: as often as it asks for with `FIRSTHAND_THOROUGH=1`, else a fifth as often. What is
 * tried differs from run to run.
 */
export function runs(asked: number): number {
  return process.env.FIRSTHAND_THOROUGH === "1" ? asked : Math.ceil(asked / 5);
}

/** As many of a list as `runs` gives it, taken by chance, in their order. */
export function someOf<One>(list: readonly One[]): One[] {
  const left = [...list];
  while (left.length > runs(list.length)) left.splice(Math.floor(Math.random() * left.length), 1);
  return left;
}

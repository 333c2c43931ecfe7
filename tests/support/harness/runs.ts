/** How many random cases a test runs: all it asks for with `FIRSTHAND_THOROUGH=1`, else a fifth. They differ from run to run. */
export function runs(asked: number): number {
  return process.env.FIRSTHAND_THOROUGH === "1" ? asked : Math.ceil(asked / 5);
}

/** A random part of a list, as large as `runs` says, in the list's order. */
export function someOf<One>(list: readonly One[]): One[] {
  const left = [...list];
  while (left.length > runs(list.length)) left.splice(Math.floor(Math.random() * left.length), 1);
  return left;
}

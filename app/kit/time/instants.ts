/** Every instant that stands anywhere in a value, in lists, maps and objects however deep: each once, the earliest first. */
export function instantsIn(value: unknown): Date[] {
  const times = new Set<number>();
  eachTime(value, (time) => times.add(time));
  return [...times].sort((a, b) => a - b).map((time) => new Date(time));
}

/** The first of them that is after an instant; null where none is. */
export function firstInstantAfter(at: Date, value: unknown): Date | null {
  const after = at.getTime();
  let first = Infinity;
  eachTime(value, (time) => {
    if (time > after && time < first) first = time;
  });
  return first === Infinity ? null : new Date(first);
}

/** Makes nothing of what it sees: all that is known of thousands of people is looked through. */
function eachTime(value: unknown, see: (time: number) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (value instanceof Date) return see(value.getTime());
  if (Array.isArray(value) || value instanceof Map || value instanceof Set) {
    for (const one of value.values()) eachTime(one, see);
    return;
  }
  for (const key in value) eachTime((value as Record<string, unknown>)[key], see);
}

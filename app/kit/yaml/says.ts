/** What a value is to be. A key that is `undefined` is not to be there. */
export type Wanted = string | number | boolean | null | readonly Wanted[] | WantedMap;
export interface WantedMap {
  readonly [key: string]: Wanted | undefined;
}

export interface Sameness {
  /** Keys that are not named are not to be there, where else they do not matter. */
  whole?: boolean;
  /** Texts that differ only in their line ends and in the blanks around them are the same. */
  trimmed?: boolean;
}

/** A map, or a list by its indexes. */
export type Collection = Readonly<Record<string, unknown>>;

/** Whether a value that was read is what is wanted. The order of keys does not count. */
export function says(value: unknown, wanted: unknown, sameness: Sameness): boolean {
  if (Object.is(value, wanted)) return true;
  if (typeof value === "string" && typeof wanted === "string")
    return sameness.trimmed === true && plain(value) === plain(wanted);
  if (
    !isCollection(value) ||
    !isCollection(wanted) ||
    Array.isArray(value) !== Array.isArray(wanted)
  )
    return false;
  const names = Object.keys(wanted);
  if (sameness.whole || Array.isArray(wanted))
    if (names.length !== Object.keys(value).length) return false;
  return names.every((name) => says(own(value, name), wanted[name], sameness));
}

/** The value with what is wanted of it: all of it where it is wanted whole. */
export function merged(value: unknown, wanted: Wanted, sameness: Sameness): unknown {
  if (sameness.whole || !isCollection(value) || !isCollection(wanted) || Array.isArray(wanted))
    return wanted;
  const entries = Object.entries(wanted as WantedMap).map(([name, one]) => {
    return [name, one === undefined ? one : merged(own(value, name), one, sameness)];
  });
  return { ...value, ...Object.fromEntries(entries) };
}

/** The value at a key of its own. */
export function own(value: unknown, name: string): unknown {
  return isCollection(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function isCollection(value: unknown): value is Collection {
  return typeof value === "object" && value !== null;
}

export function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

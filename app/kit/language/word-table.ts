/**
 * A table of words: each is said in the reader’s language when it is looked up, and nothing while the module loads. A bundler leaves
 * out a table that nobody reads.
 */
// @__NO_SIDE_EFFECTS__
export function wordTable<Key extends string, Words>(
  said: Record<Key, () => Words>,
): Readonly<Record<Key, Words>> {
  const table = {} as Record<Key, Words>;
  for (const key of Object.keys(said) as Key[])
    Object.defineProperty(table, key, { enumerable: true, get: () => said[key]() });
  return table;
}

/** The options of a select, each as its value and its words. */
export function Options({ of }: { of: readonly (readonly [value: string, words: string])[] }) {
  return (
    <>
      {of.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </>
  );
}

/** A key as a title, for what has none to be read yet: “Posting for the company” for `posting-for-the-company`. */
export function titleFromKey(key: string): string {
  const words = key.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

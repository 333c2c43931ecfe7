/** What an element’s own style says, by property; names and values in small letters. */
export type Styles = ReadonlyMap<string, string>;

export function stylesOf({ style = "" }: Readonly<Record<string, string>>): Styles {
  const styles = new Map<string, string>();
  for (const part of style.split(";")) {
    const colon = part.indexOf(":");
    if (colon < 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    styles.set(name, value.replace(/!important$/, "").trimEnd());
  }
  return styles;
}

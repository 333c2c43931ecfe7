type Said = string | number | boolean | readonly string[] | null | undefined;

/** What an address says after its question mark, by name. */
export type AddressSaid = Readonly<Record<string, Said>>;

/** The same as fields of an address or a form: without what is empty, and without what goes without saying. */
export function addressFields(said: AddressSaid, opening: AddressSaid = {}): [string, string][] {
  return Object.entries(said).flatMap(([name, value]): [string, string][] => {
    if (value === undefined || value === null || value === "" || value === false) return [];
    if (value === opening[name]) return [];
    const all: readonly (string | number | true)[] = typeof value === "object" ? value : [value];
    return all.map((one) => [name, one === true ? "1" : String(one)]);
  });
}

/** An address’s end that says so, with its question mark; empty where nothing has to be said. */
export function addressText(said: AddressSaid, opening: AddressSaid = {}): string {
  const text = new URLSearchParams(addressFields(said, opening)).toString();
  return text === "" ? "" : `?${text}`;
}

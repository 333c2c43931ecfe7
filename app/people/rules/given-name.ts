/** What somebody is called in a greeting, by their whole name: its first word. */
export function givenNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? "";
}

/** A stylesheet's address for a colour; it says the same for good. */
export function lookPath(accent: string): string {
  return `/look/${accent.slice(1)}.css`;
}

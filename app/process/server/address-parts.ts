/** The parts of an address’s path, or of a route’s pattern. */
export function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

/** A part as it is meant, with what is written as %41 in letters; as it is where that is not well-formed. */
export function spelledOut(part: string): string {
  if (!part.includes("%")) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

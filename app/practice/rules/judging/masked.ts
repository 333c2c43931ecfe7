const MASK = "•";

/**
 * A text with somebody’s name made unreadable, as long as before, so that places in it stay the same. Single letters are left: they
 * are no names.
 */
export function masked(text: string, name: string): string {
  const words = name.split(/\s+/u).filter((word) => word.length > 1);
  if (words.length === 0) return text;
  const any = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  return text.replaceAll(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu"),
    (found) => MASK.repeat(found.length),
  );
}

const MASK = "•";

/**
 * A text with somebody’s name and initials made unreadable, as long as before, so that places in it stay the same. Single letters are
 * left: they are no names.
 */
export function masked(text: string, name: string): string {
  const parts = name.split(/\s+/u).filter(Boolean);
  const initials = parts.map((part) => Array.from(part)[0]!.toUpperCase()).join("");
  return [
    { hide: parts, flags: "giu" },
    { hide: [initials], flags: "gu" },
  ].reduce((shown, { hide, flags }) => {
    const words = hide.filter((word) => word.length > 1);
    if (words.length === 0) return shown;
    const any = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
    return shown.replaceAll(
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags),
      (found) => MASK.repeat(found.length),
    );
  }, text);
}

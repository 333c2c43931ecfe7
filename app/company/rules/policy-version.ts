/** Orders `2026.9` before `2026.10`. */
export function compareVersions(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split(".").map(Number);
  const [yearB = 0, numberB = 0] = b.split(".").map(Number);
  return yearA - yearB || numberA - numberB;
}

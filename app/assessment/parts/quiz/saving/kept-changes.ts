import type { Change } from "./saving-queue";

/**
 * Answers that are not saved yet, kept in this tab until they are, so that signing in again, a reload or a crash of the page loses
 * none. A private window may have no such place; then they live in the page alone.
 */
const keyOf = (attempt: string) => `firsthand:${attempt}`;

export function keepChanges(attempt: string, changes: readonly Change[]) {
  try {
    if (changes.length === 0) sessionStorage.removeItem(keyOf(attempt));
    else sessionStorage.setItem(keyOf(attempt), JSON.stringify(changes));
  } catch {
    return;
  }
}

export function keptChanges(attempt: string): Change[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(attempt)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isChange) : [];
  } catch {
    return [];
  }
}

function isChange(value: unknown): value is Change {
  const { number, sequence, fields } = (value ?? {}) as Partial<Change>;
  return Number.isInteger(number) && Number.isInteger(sequence) && Array.isArray(fields);
}

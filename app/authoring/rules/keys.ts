/** Names that the library’s own addresses use. */
const TAKEN_BY_ADDRESSES = [
  "new",
  "module",
  "programme",
  "conflicts",
  "images",
  "law",
  "playbooks",
  "quiz",
];

const SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The most characters of a key. */
export const KEY_LENGTH = 60;

/** `Who may speak?` gives `who-may-speak`: lower case letters, digits and hyphens, without accents; empty where none are left. */
export function keyFrom(title: string): string {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const joined = plain
    .replace(/[’']/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|(?<!-)-+$/g, "");
  return joined.slice(0, KEY_LENGTH).replace(/(?<!-)-+$/, "");
}

/** A unique key made from a title, numbered if the plain one is taken. */
export function freeKey(title: string, taken: Iterable<string>): string {
  const all = new Set([...taken, ...TAKEN_BY_ADDRESSES]);
  const plain = keyFrom(title) || "untitled";
  if (!all.has(plain)) return plain;
  for (let number = 2; ; number += 1) {
    const numbered = `${plain.slice(0, KEY_LENGTH - 4).replace(/(?<!-)-+$/, "")}-${number}`;
    if (!all.has(numbered)) return numbered;
  }
}

export type KeyMistake = "shape" | "long" | "taken" | "reserved";

/** Why a typed key can’t be used; null if it can. */
export function keyMistake(key: string, taken: Iterable<string>): KeyMistake | null {
  if (!SHAPE.test(key)) return "shape";
  if (key.length > KEY_LENGTH) return "long";
  if (TAKEN_BY_ADDRESSES.includes(key)) return "reserved";
  return new Set(taken).has(key) ? "taken" : null;
}

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Language } from "~/kit/language/language";

/** Letters that are read. */
const LONGEST = 100_000;

/** The agency's own text on privacy: `privacy.<language>.md` in the data folder, else `privacy.md` there; null where neither is. */
export async function ownPrivacy(data: string, language: Language): Promise<string | null> {
  for (const name of [`privacy.${language}.md`, "privacy.md"]) {
    const text = await readFile(path.join(data, name), "utf8").catch(() => "");
    if (text.trim() !== "") return text.slice(0, LONGEST);
  }
  return null;
}

import { foldedName } from "~/kit/text/folded";
import { freeKey, keyFrom } from "~/authoring/rules/keys";

/** In German these stand for two letters each; elsewhere they are read without their dots just as well. */
const GERMAN: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** What a company is called in URLs and files, for good: from its name, numbered where that is taken; `company` for one without Latin letters. */
export function companyKey(name: string, taken: Iterable<string>): string {
  const latin = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN[letter] ?? letter);
  return freeKey(keyFrom(foldedName(latin)) || "company", taken);
}

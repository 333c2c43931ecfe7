import { m } from "~/kit/language/m";
import type { Edited, Finding } from "./advice";

const CONNECTIVE =
  /^(?:and )?(?:then|next|after that|afterwards|finally|lastly|first(?:ly)?|second(?:ly)?|third(?:ly)?|later|last|now that|once|as promised|by then|in the end|so from|to begin|to finish|the next (?:day|morning))\b|\b(?:afterwards|after that|as promised|when that is done)\b/i;

const DAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}[:.]\d\d\b|\b(?:yesterday|tomorrow)\b/i;

/** Items of an ordering that say where they belong: by a connective, or because several name a day or a time. */
export function connectives({ asked }: Edited): Finding[] {
  return asked.flatMap(({ file, name, items }) => {
    const dated = items.filter(({ text }) => DAY.test(text)).length > 1;
    return items.flatMap(({ text, line }) => {
      const found = CONNECTIVE.exec(text) ?? (dated ? DAY.exec(text) : null);
      return found
        ? [{ file, line, message: m.curriculum_advice_connective({ name, word: found[0] }) }]
        : [];
    });
  });
}

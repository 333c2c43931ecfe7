import { m } from "~/kit/language/m";
import type { Edited, Finding, Passage } from "./advice";
import { withoutQuotes } from "./words";

const CLAIM =
  /\b(?:stud(?:y|ies) (?:show|found|find|suggest)\w*|research(?:ers)? (?:show|found|find|suggest|say)\w*|surveys? (?:show|found|find)\w*|statistic\w*|by law|(?:is|are|was) (?:illegal|unlawful|against the law)|the law (?:says|requires|forbids|protects|allows)|regulators? (?:say|require|may fine)\w*)\b|(?<!\d)\d{1,9}(?:[.,]\d{1,9})? ?(?:%|per ?cent\b)|\b(?:19|20)\d\d\b|(?<![\d,.])[\d,.]{1,20} (?:million|billion)\b/i;

/** Claims of fact in what the author says, without a link in the same paragraph or the ones around it. */
export function claims({ passages }: Edited): Finding[] {
  return passages.flatMap((passage, index) => {
    const found = passage.own ? CLAIM.exec(withoutQuotes(passage.text)) : null;
    if (!found) return [];
    const near = [passages[index - 1], passage, passages[index + 1]];
    if (near.some((one) => one?.links && isSameText(one, passage))) return [];
    const { file, line } = passage;
    return [{ file, line, message: m.curriculum_advice_claim({ words: found[0] }) }];
  });
}

function isSameText({ file }: Passage, other: Passage): boolean {
  return file === other.file;
}

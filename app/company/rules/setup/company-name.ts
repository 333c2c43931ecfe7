import { foldedName } from "~/kit/text/folded";

/** The most characters of a company's name. */
export const NAME_LENGTH = 100;

/** Whether two names would be taken for the same: capitals, accents, spaces and kinds of quotation marks make no difference. */
export function isSameName(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other);
}

/** The form of a company, at the end of its name. Longer ones come first. */
const LEGAL_FORM =
  /[\s,]+(?:GmbH\s*&\s*Co\.?\s*KG|gGmbH|GmbH|AG|KG|OHG|UG|SE|e\.\s?V\.|Ltd\.?|Limited|PLC|plc|LLP|LLC|Inc\.?|Corp\.?|S\.\s?A\.\s?S\.?|SAS|SARL|S\.\s?L\.\s?U?\.?|S\.\s?A\.?|SA|SL|B\.\s?V\.|BV|N\.\s?V\.)$/u;

/** What people say for short: the name without its legal form. */
export function shortNameOf(name: string): string {
  const plain = name.trim().replace(/\s+/g, " ");
  return plain.replace(LEGAL_FORM, "") || plain;
}

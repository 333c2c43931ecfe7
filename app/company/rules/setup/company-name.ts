import { foldedName } from "~/kit/text/folded";

/** The most characters of a company's name. */
export const NAME_LENGTH = 100;

/** Whether two names would be taken for the same: capitals, accents, spaces and kinds of quotation marks make no difference. */
export function isSameName(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other);
}

/** The forms of companies that end names, as `plainForm` writes them. */
const LEGAL_FORMS = new Set(
  "gmbh&cokg ggmbh gmbh ag kg ohg ug se ev ltd limited plc llp llc inc corp sas sarl slu sl sa bv nv".split(
    " ",
  ),
);

/** Without what is written differently by different people: dots, spaces and capitals. */
const plainForm = (words: readonly string[]) => words.join("").replaceAll(".", "").toLowerCase();

/** What people say for short: the name without its legal form. */
export function shortNameOf(name: string): string {
  const words = name.split(/\s/).filter((word) => word !== "");
  // The longest has four words: “GmbH & Co. KG”.
  for (let most = Math.min(4, words.length - 1); most > 0; most -= 1)
    if (LEGAL_FORMS.has(plainForm(words.slice(-most)))) return said(words.slice(0, -most));
  return words.join(" ");
}

function said(words: readonly string[]): string {
  const name = words.join(" ");
  return name.endsWith(",") ? name.slice(0, -1).trimEnd() : name;
}

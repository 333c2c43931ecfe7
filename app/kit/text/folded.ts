/**
 * A text as it is compared with another: forms of the same letter (Unicode NFKC), apostrophes, quotation marks, dashes, white space
 * and the digits of every script are alike, what cannot be seen is left out, and capitals count only where they matter. Folding
 * twice is folding once.
 */
export function folded(text: string, { caseMatters = false } = {}): string {
  const ascii = ASCII.test(text);
  const even = (ascii ? text.replaceAll("`", "'") : evenSigns(text))
    .replace(/[\s\u0085]+/g, " ")
    .trim();
  if (caseMatters) return even;
  return ascii ? even.toLowerCase() : withoutCase(even).normalize("NFKC");
}

/** A name as it is compared and found: folded, and its Latin letters without accents. Marks of other scripts stay. */
export function foldedName(name: string): string {
  const even = folded(name);
  return ASCII.test(even)
    ? even
    : even
        .normalize("NFD")
        .replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
        .replace(/[æđðħłøœŧþ]/g, (letter) => PLAIN[letter] ?? letter)
        .normalize("NFC");
}

const ASCII = /^[ -~]*$/;

/** Latin letters that Unicode does not take apart, as people type them without a special keyboard. */
const PLAIN: Record<string, string> = {
  æ: "ae",
  đ: "d",
  ð: "d",
  ħ: "h",
  ł: "l",
  ø: "o",
  œ: "oe",
  ŧ: "t",
  þ: "th",
};

/** Signs that are alike, or nothing, in every script; those named one by one are used as quotation marks without being any to Unicode. */
const SIGNS =
  /[\p{Default_Ignorable_Code_Point}\p{Dash}\p{Nd}\p{Quotation_Mark}`´′‵ʹʻʼʽʾʿˈ՚׳″‶ʺˮ״]/gu;
const SINGLE = "'`´‘’‚‛‹›′‵ʹʻʼʽʾʿˈ՚׳＇";

/** Once before NFKC, which takes ´ and ″ apart, and once after it for the signs that it lets appear. */
function evenSigns(text: string): string {
  return text.replace(SIGNS, evenSign).normalize("NFKC").replace(SIGNS, evenSign);
}

const EVEN = new Map<string, string>();

function evenSign(sign: string): string {
  const known = EVEN.get(sign);
  if (known !== undefined) return known;
  const even = /\p{Default_Ignorable_Code_Point}/u.test(sign)
    ? ""
    : /\p{Dash}/u.test(sign)
      ? "-"
      : /\p{Nd}/u.test(sign)
        ? asciiDigit(sign)
        : SINGLE.includes(sign)
          ? "'"
          : '"';
  EVEN.set(sign, even);
  return even;
}

/** Unicode's full case folding, as far as the platform has it, with Turkish İ and ı like i, and a final ς like σ. */
function withoutCase(text: string): string {
  return text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307+/g, "i")
    .replaceAll("ς", "σ");
}

/** The digits of a script follow one another from 0 to 9, and where two scripts touch, they do so by whole tens. */
function asciiDigit(digit: string): string {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(digit.codePointAt(0)! - 1 - before))) before += 1;
  return String(before % 10);
}

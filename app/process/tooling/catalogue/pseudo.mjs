/* English that shows what translation will do to a page: longer by two fifths, with accents, between brackets that show where it is cut. */

const PLAIN = "acdeginosuyzACDEINOSUY";
const ACCENTED = "áçðëğïñöšüýžÅÇÐÉÎÑØŠÛÝ";
const ACCENTS = new Map([...PLAIN].map((letter, at) => [letter, ACCENTED[at]]));

/** A pattern of the message format, its texts made strange; what is filled in and the tags stay as they are. */
export function pseudoPattern(pattern) {
  let letters = 0;
  const strange = pattern.map((part) => {
    if (part.type !== "text") return part;
    letters += part.value.length;
    return { ...part, value: part.value.replace(/\p{L}/gu, (one) => ACCENTS.get(one) ?? one) };
  });
  const longer = " ~~~~".repeat(Math.ceil((letters * 0.4) / 5));
  return [{ type: "text", value: "[" }, ...strange, { type: "text", value: `${longer}]` }];
}

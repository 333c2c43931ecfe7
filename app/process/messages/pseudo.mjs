/* English that shows what translation will do to a page: longer by two fifths, with accents, between brackets that show where it is cut. */

const ACCENTS = new Map(
  Object.entries({
    ...{ a: "á", c: "ç", d: "ð", e: "ë", g: "ğ", i: "ï", n: "ñ", o: "ö", s: "š", u: "ü", y: "ý" },
    ...{ A: "Å", C: "Ç", D: "Ð", E: "É", I: "Î", N: "Ñ", O: "Ø", S: "Š", U: "Û", Y: "Ý", z: "ž" },
  }),
);

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

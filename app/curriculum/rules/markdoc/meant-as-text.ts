/** What a text’s mistakes are found by, and signs of the same kind for where such a sign was meant as itself. */
const LIKENESSES: Readonly<Record<string, string>> = {
  "<": "‹",
  ">": "›",
  "[": "⁅",
  "]": "⁆",
  "(": "⁽",
  ")": "⁾",
  "{": "❴",
  "}": "❵",
  "%": "٪",
  "!": "¡",
  "&": "﹠",
};

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  lsqb: "[",
  lbrack: "[",
  rsqb: "]",
  rbrack: "]",
  lpar: "(",
  rpar: ")",
  lcub: "{",
  lbrace: "{",
  rcub: "}",
  rbrace: "}",
  percnt: "%",
  excl: "!",
  amp: "&",
};

/** An escaped sign, an entity, a beginning or an end of a tag, or the end of a paragraph. */
const SIGNS =
  /\\(?:[!-/:-@[-`{-~])|&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));|\{%|%\}|\n[ \t]*\n/gi;

/**
 * A text in which signs that are escaped, or written as entities, cannot be taken for the markup that they are not: another sign of
 * their kind stands for each. It parses as it did, line by line. What stands in tags is left as it is.
 */
export function withMeantAside(source: string): string {
  let out = "";
  let at = 0;
  /** An escaped `{%` has its `%}` with it. */
  let isOpen = false;
  const ends = source.includes("{%") && source.includes("%}") ? tagEnds(source) : null;
  SIGNS.lastIndex = 0;
  for (let found = SIGNS.exec(source); found; found = SIGNS.exec(source)) {
    const [sign, decimal, hex, name] = found;
    out += source.slice(at, found.index);
    at = found.index + sign.length;
    if (sign === "{%") {
      at = ends?.[found.index] || at;
      out += source.slice(found.index, at);
      SIGNS.lastIndex = at;
    } else if (sign === "%}") {
      out += isOpen ? "٪❵" : sign;
      isOpen = false;
    } else if (sign.startsWith("\\")) {
      const meant = sign.slice(1);
      isOpen ||= meant === "{" && source[at] === "%";
      out += meant in LIKENESSES ? `\\${LIKENESSES[meant]}` : sign;
    } else if (sign.startsWith("&")) {
      const meant = name ? ENTITIES[name.toLowerCase()] : letter(decimal, hex);
      out += (meant && LIKENESSES[meant]) ?? sign;
    } else {
      isOpen = false;
      out += sign;
    }
  }
  return out + source.slice(at);
}

function letter(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0 && code < 128 ? String.fromCharCode(code) : undefined;
}

/**
 * Where a tag ends that begins at each place, as Markdoc finds it: at a `%}` that does not stand in a string. 0 where it does not end.
 * Found from the end, so that many beginnings cost no more than one.
 */
function tagEnds(source: string): Int32Array {
  const outside = new Int32Array(source.length + 2);
  const inString = new Int32Array(source.length + 2);
  for (let at = source.length - 1; at >= 0; at -= 1) {
    const sign = source[at];
    const isEnd = sign === "%" && source[at + 1] === "}";
    const after = at + 1;
    outside[at] = isEnd ? at + 2 : ((sign === '"' ? inString : outside)[after] ?? 0);
    if (sign === "\\") inString[at] = inString[at + 2] ?? 0;
    else inString[at] = (sign === '"' ? outside : inString)[after] ?? 0;
  }
  return outside;
}

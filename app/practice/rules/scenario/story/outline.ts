import { withoutComments } from "./compile";

/** A part of a story that has a name: a knot, a stitch as `knot.stitch`. */
export interface Named {
  path: string;
  line: number;
}

const KNOT = /^\s*={2,}\s*(function\s+)?(\w+)/;
const STITCH = /^\s*=(?!=)\s*(\w+)/;

/** The knots and stitches of a story in the order of the file. Functions aren’t parts of a conversation. */
export function partsIn(source: string): Named[] {
  const found: Named[] = [];
  let knot: string | null = null;
  for (const [index, text] of withoutComments(source).split("\n").entries()) {
    const line = index + 1;
    const [, isFunction, name] = KNOT.exec(text) ?? [];
    if (name) knot = isFunction ? null : name;
    if (name && !isFunction) found.push({ path: name, line });
    const [, stitch] = STITCH.exec(text) ?? [];
    if (stitch && knot) found.push({ path: `${knot}.${stitch}`, line });
  }
  return found;
}

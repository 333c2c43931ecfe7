import { applied, Unchangeable } from "./edits";
import { openKeys, type Keys } from "./open-yaml";
import { own, says, type Collection, type WantedMap } from "./says";
import { mapEdits, type Manner, type Source } from "./value-edits";
import { writeBlock } from "./write-yaml";

/**
 * The text of a YAML file with other values at its keys. Every letter of what says the same stays, down to a field of an entry;
 * entries of a list keep their letters where they are moved. A new key comes last; where the map is wanted whole, it stands below
 * the key that is named before it. A key
 * that stands twice is in the way of its own change only. Throws where the text cannot be read or made to say that.
 */
export function editYaml(text: string, wanted: WantedMap, manner: Manner = {}): string {
  const before = openKeys(text);
  if (!before) throw new Error("This YAML cannot be edited.");
  if (says(before.value, wanted, manner)) return text;
  for (const attempt of ATTEMPTS) {
    const edited = withEdits(text, before, wanted, { manner, ...attempt });
    const after = edited === null ? null : openKeys(edited);
    if (edited !== null && after && isRight(before.value, after.value, wanted, manner))
      return edited;
  }
  throw new Error("This YAML cannot be edited.");
}

/**
 * Blanks below a literal text would become part of it. Where no change in place comes out right, the whole value of each outermost
 * key that differs is rewritten.
 */
const ATTEMPTS = [
  { deep: true, literals: true },
  { deep: true, literals: false },
  { deep: false, literals: false },
];

function withEdits(
  text: string,
  { map, value }: Keys,
  wanted: WantedMap,
  how: Pick<Source, "manner" | "deep" | "literals">,
): string | null {
  const eol = /\r?\n/.exec(text)?.[0] ?? "\n";
  if (!map) {
    const between = text === "" || text.endsWith("\n") ? "" : eol;
    return text + between + writeBlock(wanted, { indent: 0, eol }) + eol;
  }
  try {
    const edits = mapEdits({ text, eol, ...how }, map, value, wanted, null);
    return applied(text, edits, { from: 0, to: text.length });
  } catch (error) {
    if (error instanceof Unchangeable) return null;
    throw error;
  }
}

/** Whether it says what is wanted now, and of everything else what it said before. */
function isRight(
  before: Collection,
  after: Collection,
  wanted: WantedMap,
  manner: Manner,
): boolean {
  const others = manner.whole
    ? []
    : Object.keys(before).filter((name) => !Object.hasOwn(wanted, name));
  return (
    says(after, wanted, manner) &&
    others.every((name) => says(own(after, name), before[name], { whole: true }))
  );
}

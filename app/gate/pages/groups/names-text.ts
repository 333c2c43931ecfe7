import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";

const MOST = 20;

/** Names one after another; of many, the first and how many there are besides. */
export function namesText(names: readonly string[]): string {
  if (names.length <= MOST) return listed(names);
  const count = numberText(names.length - MOST);
  return m.gate_groups_and_more({ names: names.slice(0, MOST).join(", "), count });
}

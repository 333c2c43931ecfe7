import { folded } from "~/kit/text/folded";

/** The six figures of a code, however they were typed or copied: in any script, with spaces, dashes and full stops; else null. */
export function readCode(typed: string): string | null {
  const figures = folded(typed).replace(/[ .-]/g, "");
  return /^[0-9]{6}$/.test(figures) ? figures : null;
}

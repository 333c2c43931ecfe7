import { editYaml } from "~/kit/yaml/edit-yaml";
import { keysIn } from "~/kit/yaml/open-yaml";
import type { WantedMap } from "~/kit/yaml/says";
import { writeBlock } from "~/kit/yaml/write-yaml";

/** The file with other values, rewritten where it can't be changed in place. */
export function edited(text: string, wanted: WantedMap): string {
  try {
    return editYaml(text, wanted);
  } catch {
    return `${writeBlock({ ...keysIn(text), ...wanted }, { indent: 0, eol: "\n" })}\n`;
  }
}

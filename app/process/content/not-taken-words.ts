import { m } from "~/kit/language/m";
import type { NotTaken } from "~/authoring/services/folder/import/import-content.server";

/** Why a file of the folder was left out, for the person who runs the program. */
export function notTakenWords({ disputed, unfit, behind }: NotTaken): {
  file: string;
  words: string;
}[] {
  const why = (files: readonly string[], words: string) => files.map((file) => ({ file, words }));
  return [
    ...why(disputed, m.process_content_disputed()),
    ...why(unfit, m.process_content_unfit()),
    ...why(behind, m.process_content_behind()),
  ];
}

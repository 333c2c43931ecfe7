import type { NotTaken } from "~/authoring/services/folder/import/import-content.server";

/** Why a file of the folder was not taken, in words for whoever runs the program. */
export function notTakenWords({ disputed, unfit, behind }: NotTaken): {
  file: string;
  words: string;
}[] {
  const why = (files: readonly string[], words: string) => files.map((file) => ({ file, words }));
  return [
    ...why(
      disputed,
      "Changed here and in the studio. The studio's text stands; trainers see both at /studio/library/conflicts and choose.",
    ),
    ...why(
      unfit,
      "Does not fit what was published in the studio, so it was left out. Trainers see it at /studio/library/conflicts; it is tried again at the next import.",
    ),
    ...why(
      behind,
      "An older text than the library's: the studio has published a newer one, which stands. npm run content:export writes it here.",
    ),
  ];
}

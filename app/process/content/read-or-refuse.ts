import { m } from "~/kit/language/m";
import path from "node:path";
import type { Content } from "~/curriculum/rules/content/content";
import type { Files } from "~/curriculum/rules/content/files";
import { describeMistake, type Mistake } from "~/kit/yaml/mistakes";
import type { Pictures } from "~/authoring/rules/folder/pictures";
import type { App } from "~/process/app";
import { publishContent } from "~/authoring/services/folder/publish-content.server";
import { notTakenWords } from "./not-taken-words";
import { PROGRAM } from "~/process/program";
import { refuse } from "~/process/run";
import { readFiles, readPictures } from "~/authoring/services/folder/read-files.server";

/** The files of the content folder, read once: what is fingerprinted is what is parsed. */
export function contentFiles(): Files {
  return readFiles(path.resolve("content"));
}

/** Its pictures. */
export function contentPictures(): Pictures {
  return readPictures(path.resolve("content"));
}

/** What the files say, or an end with every mistake in them. */
export async function contentOrRefuse(files: Files): Promise<Content> {
  const { checkContent } = await import("~/authoring/rules/folder/read/content");
  const { content, mistakes } = checkContent(files);
  return mistakes.every(({ mild }) => mild) ? content : refuseContent(mistakes);
}

/**
 * Publishes what changed in the files, or ends with every reason why they cannot be published as they are. Where the studio's texts
 * stand against the folder's, the log says so, file by file.
 */
export async function publishOrRefuse(
  { store, images, clock, log }: Pick<App, "store" | "images" | "clock" | "log">,
  files: Files,
  read: Pictures,
): Promise<void> {
  const pictures = { read, images };
  const published = await publishContent({
    store,
    files,
    pictures,
    program: PROGRAM,
    now: clock(),
  });
  if (!published.ok) return refuseContent(published.mistakes);
  for (const { file, words } of notTakenWords(published))
    log.warn({ file: `content/${file}` }, words);
}

function refuseContent(mistakes: readonly Mistake[]): never {
  return refuse([
    m.process_content_refused(),
    ...mistakes.map((mistake) => describeMistake(mistake)),
  ]);
}

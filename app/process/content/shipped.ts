import path from "node:path";
import type { Files } from "~/curriculum/rules/content/files";
import { fileAt } from "~/curriculum/rules/content-paths";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import type { Shipped } from "~/installation/rules/shipped";
import { describeMistake, type Mistake } from "~/kit/yaml/mistakes";
import type { Pictures } from "~/authoring/rules/folder/pictures";
import type { App } from "~/process/app";
import { publishContent } from "~/authoring/services/folder/publish-content.server";
import { PROGRAM } from "~/kit/program";
import { readFiles, readPictures } from "~/authoring/services/folder/read-files.server";
import { notTakenWords } from "./not-taken-words";

type Taker = Pick<App, "store" | "images" | "clock" | "log">;

/** The files of the content folder, read once: what is fingerprinted is what is parsed. */
export function contentFiles(): Files {
  return readFiles(path.resolve("content"));
}

/** Its pictures. */
export function contentPictures(): Pictures {
  return readPictures(path.resolve("content"));
}

/**
 * Publishes what changed in the files, or says every reason why they cannot be published as they are. Where the studio's texts
 * stand against the folder's, the log says so, file by file.
 */
export async function publishFiles(
  { store, images, clock, log }: Taker,
  files: Files,
  read: Pictures,
): Promise<{ ok: true } | { ok: false; mistakes: readonly Mistake[] }> {
  const pictures = { read, images };
  const published = await publishContent({
    store,
    files,
    pictures,
    program: PROGRAM,
    now: clock(),
  });
  if (!published.ok) return { ok: false, mistakes: published.mistakes };
  for (const { file, words } of notTakenWords(published))
    log.warn({ file: `content/${file}` }, words);
  return { ok: true };
}

/** The content folder of this program, for an admin to take. */
export function shippedContent(taker: Taker): Shipped {
  return {
    titles: () =>
      [...contentFiles()].flatMap(([file, text]) => {
        if (fileAt(file)?.kind !== "programme") return [];
        return [titleIn(file, text) ?? file];
      }),
    async publish() {
      const published = await publishFiles(taker, contentFiles(), contentPictures());
      if (published.ok) return published;
      return { ok: false, mistakes: published.mistakes.map((one) => describeMistake(one)) };
    },
  };
}

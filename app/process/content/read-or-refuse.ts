import { m } from "~/kit/language/m";
import type { Content } from "~/curriculum/rules/content/content";
import type { Files } from "~/curriculum/rules/content/files";
import { describeMistake, type Mistake } from "~/kit/yaml/mistakes";
import type { Pictures } from "~/authoring/rules/folder/pictures";
import type { App } from "~/process/app";
import { refuse } from "~/process/start/refuse";
import { publishFiles } from "./shipped";

/** What the files say, or an end with every mistake in them. */
export async function contentOrRefuse(files: Files): Promise<Content> {
  const { checkContent } = await import("~/authoring/rules/folder/read/content");
  const { content, mistakes } = checkContent(files);
  return mistakes.every(({ mild }) => mild) ? content : refuseContent(mistakes);
}

/** Publishes what changed in the files, or ends with every reason why they cannot be published as they are. */
export async function publishOrRefuse(
  app: Pick<App, "store" | "images" | "clock" | "log">,
  files: Files,
  pictures: Pictures,
): Promise<void> {
  const published = await publishFiles(app, files, pictures);
  if (!published.ok) refuseContent(published.mistakes);
}

function refuseContent(mistakes: readonly Mistake[]): never {
  return refuse([
    m.process_content_refused(),
    ...mistakes.map((mistake) => describeMistake(mistake)),
  ]);
}

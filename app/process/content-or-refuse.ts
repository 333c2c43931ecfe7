import path from "node:path";
import type { Content } from "~/content/content";
import { describeMistake, type Mistake } from "~/content/mistakes";
import { readContent } from "~/content/read";
import type { App } from "~/services/app";
import { importContent } from "~/services/curriculum/import-content.server";
import { refuse } from "./run";

/** The content folder, or an end with every mistake in it. */
export function contentOrRefuse(folder = path.resolve("content")): Content {
  const { content, mistakes } = readContent(folder);
  if (mistakes.length === 0) return content;
  return refuseContent(mistakes);
}

/** Publishes what changed in the files, or ends with every reason why they cannot be published as they are. */
export async function publishContent({ store, clock }: App, content: Content): Promise<void> {
  const published = await importContent({ store, content, now: clock() });
  if (!published.ok) refuseContent(published.mistakes);
}

function refuseContent(mistakes: readonly Mistake[]): never {
  return refuse([
    "The content has mistakes:",
    ...mistakes.map((mistake) => describeMistake(mistake)),
  ]);
}

import { fileAt } from "~/curriculum/rules/content-paths";
import type { Author } from "~/people/rules/actor";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import type { Store } from "~db/store";
import { publicationIn } from "~/authoring/services/drafts/compare-texts.server";

/**
 * Whether what somebody wants to publish came out already, by their own hand and with the same sentence, as where a form was sent
 * twice. `base` is what was published when they looked.
 */
export async function isOwnPublication({
  store,
  actor,
  path,
  base,
  change,
}: {
  store: Store;
  actor: Author;
  path: string;
  base: number;
  change: string;
}): Promise<boolean> {
  const file = fileAt(path);
  if (!file || (await findDraft(store.read, path))) return false;
  const [current] = await currentTexts(store.read, [path]);
  return (
    current?.publishedBy === actor.personId &&
    current.number > base &&
    publicationIn(file, current.text)?.change === change
  );
}

import { fileAt } from "~/curriculum/rules/content-paths";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { findDraftsAskedAbout } from "~/curriculum/queries/asked-drafts";
import type { Trainer } from "~/people/rules/actor";
import type { Store } from "~db/store";

/** A lesson or quiz of the shared library that a colleague asks to have agreed to before it is published. */
interface AskedDraft {
  module: string;
  key: string;
  title: string;
  by: string;
}

/** What colleagues ask a trainer to agree to, the longest asked first. */
export async function showAskedDrafts(
  store: Pick<Store, "read">,
  { personId }: Trainer,
): Promise<AskedDraft[]> {
  return (await findDraftsAskedAbout(store.read, personId)).flatMap(({ path, text, by }) => {
    const { kind, module, key } = fileAt(path) ?? {};
    if ((kind !== "lesson" && kind !== "quiz") || !module || !key) return [];
    return [{ module, key, title: titleIn(path, text) ?? key, by }];
  });
}

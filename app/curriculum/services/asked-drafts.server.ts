import { fileAt } from "~/curriculum/rules/content-paths";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { findDraftsAskedAbout } from "~/curriculum/queries/asked-drafts";
import type { Trainer } from "~/people/rules/actor";
import type { Store } from "~db/store";

/** A text of the shared library that a colleague asks to have agreed to before it is published. */
interface AskedDraft {
  /** Where that is answered. */
  to: string;
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
    const asked = { title: titleIn(path, text) ?? key ?? "", by };
    if (kind === "programme" && key)
      return [{ ...asked, to: `${LIBRARY}/programme/${encodeURIComponent(key)}/publish` }];
    if ((kind !== "lesson" && kind !== "quiz") || !module || !key) return [];
    return [{ ...asked, to: `${previewPath(module, key)}/publish` }];
  });
}

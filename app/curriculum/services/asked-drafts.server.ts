import { fileAt, isActivityKind } from "~/curriculum/rules/content-paths";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { findAskedDrafts } from "~/curriculum/queries/asked-drafts";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import type { Trainer } from "~/people/rules/actor";
import type { Db, Store } from "~db/store";

/** A text of the shared library that a trainer asks a colleague to agree to. */
interface AskedDraft {
  path: string;
  /** Where that is answered. */
  to: string;
  title: string;
  by: string;
  askedBy: string;
  askedAt: Date;
  /** Whether it brings a retired lesson or quiz back as it was. */
  restores: boolean;
}

/** Everything that trainers ask a colleague to agree to, the longest asked first. */
export async function allAskedDrafts(db: Db): Promise<AskedDraft[]> {
  return (await findAskedDrafts(db)).flatMap(
    ({ path, text, by, askedBy, askedAt, restores }): AskedDraft[] => {
      const { kind, module, key } = fileAt(path) ?? {};
      if (askedBy === null || askedAt === null || !key) return [];
      const asked = { path, title: titleIn(path, text) ?? titleFromKey(key), by, askedBy, askedAt };
      if (kind === "programme")
        return [
          {
            ...asked,
            restores: false,
            to: `${LIBRARY}/programme/${encodeURIComponent(key)}/publish`,
          },
        ];
      if (!isActivityKind(kind) || !module) return [];
      return [{ ...asked, restores, to: `${previewPath(module, key)}/publish` }];
    },
  );
}

/** What colleagues ask a trainer to agree to, the longest asked first. */
export async function showAskedDrafts(store: Pick<Store, "read">, { personId }: Trainer) {
  return (await allAskedDrafts(store.read))
    .filter(({ askedBy }) => askedBy !== personId)
    .map(({ to, title, by, restores }) => ({ to, title, by, restores }));
}

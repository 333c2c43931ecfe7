import type { ActivityKind } from "~/curriculum/rules/kinds";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { fileAt, moduleFile } from "~/curriculum/rules/content-paths";
import { describePlace } from "~/authoring/rules/files/file-words";
import { retiredTexts } from "~/authoring/queries/library";
import type { Store } from "~db/store";
import type { LibraryStanding } from "./standing.server";

/** What is retired and can be restored. What was retired with its module is restored with it, and isn't listed separately. */
export interface RetiredItem {
  kind: "programme" | "module" | ActivityKind;
  /** Null for a programme. */
  module: { key: string; title: string } | null;
  key: string;
  title: string;
  retiredAt: Date;
}

export async function retiredItems(
  store: Store,
  { files }: LibraryStanding,
  titles: ReadonlyMap<string, { title: string }>,
): Promise<RetiredItem[]> {
  const gone = new Map(
    files.flatMap(({ path, retiredAt }) => (retiredAt ? [[path, retiredAt] as const] : [])),
  );
  const shown = [...gone.keys()].filter((path) => {
    const place = fileAt(path);
    if (!place || place.company !== undefined) return false;
    return place.kind === "module" || !gone.has(moduleFile(place.module ?? ""));
  });
  const texts = await retiredTexts(store.read, shown);
  const items = texts.flatMap(({ path, text, retiredAt }): RetiredItem[] => {
    const { kind, key, module } = fileAt(path) ?? {};
    if (!kind || kind === "playbook" || kind === "policy" || kind === "policies" || kind === "copy")
      return [];
    // A translation is restored from its own history.
    // What retires the law on a topic is the folder, which brings it back too.
    if (kind === "translation" || kind === "law") return [];
    const title = titleIn(path, text) ?? describePlace(path);
    if (kind === "module") return [{ kind, module: null, key: module ?? "", title, retiredAt }];
    const inside = module === undefined ? undefined : titles.get(module)?.title;
    return [
      {
        kind,
        key: key ?? "",
        title,
        retiredAt,
        module: module === undefined ? null : { key: module, title: inside ?? module },
      },
    ];
  });
  return items.sort((a, b) => b.retiredAt.getTime() - a.retiredAt.getTime());
}

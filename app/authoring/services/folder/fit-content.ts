import type { Content } from "~/curriculum/rules/content/content";
import type { Files } from "~/curriculum/rules/content/files";
import { keepsFromTaking } from "~/authoring/rules/translations";
import type { FolderFile } from "~/authoring/rules/files/settle-files";

interface Fitted {
  /** The library with what is taken; null where the library cannot be read by this program. */
  content: Content | null;
  taken: FolderFile[];
  /** What would break the library as the studio has published it, or is broken by it. */
  unfit: FolderFile[];
}

/**
 * What the library can take of the files that changed in the folder. Where all of them together do not fit, each module, company
 * and programme is tried for itself, until nothing more fits.
 */
export async function fitContent(
  library: Files,
  changed: readonly FolderFile[],
  folder: Files,
): Promise<Fitted> {
  // The parsers are loaded only if there is something to parse.
  const { readAgain } = await import("~/authoring/rules/folder/read/content");
  const paths = new Set(changed.map(({ path }) => path));
  const isChanged = (path: string) => paths.has(path);
  const check = (files: Files) => {
    const { content, mistakes } = readAgain(files);
    return mistakes.some((mistake) => keepsFromTaking(mistake, isChanged)) ? null : content;
  };
  const whole = check(withChanges(library, changed, folder));
  if (whole) return { content: whole, taken: [...changed], unfit: [] };
  let content = check(library);
  if (!content) return { content, taken: [], unfit: [...changed] };

  const taken: FolderFile[] = [];
  let left = groupsOf(changed);
  for (let before = -1; left.length > 0 && left.length !== before;) {
    before = left.length;
    const unfit: FolderFile[][] = [];
    for (const group of left) {
      const larger: Content | null = check(withChanges(content.files, group, folder));
      if (larger) taken.push(...group);
      else unfit.push(group);
      content = larger ?? content;
    }
    left = unfit;
  }
  return { content, taken, unfit: left.flat() };
}

/** A module’s or a company’s files together, and each programme. */
function groupsOf(files: readonly FolderFile[]): FolderFile[][] {
  const groups = new Map<string, FolderFile[]>();
  for (const file of files) {
    const name = file.path.split("/", 2).join("/");
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return [...groups.values()];
}

function withChanges(texts: Files, changed: readonly FolderFile[], from: Files): Files {
  const files = new Map(texts);
  for (const { path } of changed) {
    const text = from.get(path);
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

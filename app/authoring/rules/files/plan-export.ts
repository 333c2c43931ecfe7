/** What an export does to a folder. Paths, sorted. */
export interface ExportPlan {
  write: string[];
  remove: string[];
  /** Would be overwritten or removed, and says what neither the library nor its history has. */
  unsaved: string[];
}

/**
 * What it takes to bring a folder to the library's texts. All by hashes: `library` is what is in use, `folder` the content files that
 * are there, `known` every text that a file had in the library or at the folder's last import.
 */
export function planExport(
  library: ReadonlyMap<string, string>,
  folder: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): ExportPlan {
  const write = [...library].filter(([path, hash]) => folder.get(path) !== hash);
  const remove = [...folder].filter(([path]) => !library.has(path));
  const unsaved = [...write, ...remove].filter(([path]) => {
    const there = folder.get(path);
    return there !== undefined && !known.get(path)?.has(there);
  });
  const paths = (files: readonly (readonly [string, string])[]) =>
    files.map(([path]) => path).sort();
  return { write: paths(write), remove: paths(remove), unsaved: paths(unsaved) };
}

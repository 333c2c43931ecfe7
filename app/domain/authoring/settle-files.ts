/** A file of the library: what it says now, null where it is out of use, and what the folder said at its last import. */
export interface LibraryFile {
  path: string;
  hash: string | null;
  importedHash: string | null;
}

/** A file of the folder that was not looked into yet. `hash` is null where the folder has it no more. */
export interface FolderFile {
  path: string;
  hash: string | null;
}

/** What an import makes of the files that differ from the last one. */
export interface Settled {
  /** The library takes the folder's text, or goes out of use with it. */
  taken: FolderFile[];
  /** Both say the same already; only what was imported is noted. */
  agreed: FolderFile[];
  /** Changed on both sides since the last import. The studio's text stands. */
  disputed: FolderFile[];
}

/**
 * Compares the folder with what it was at its last import. A file that has not changed there since then changes nothing here; one
 * that has is taken, unless the studio has published something else meanwhile.
 */
export function settleFiles(
  library: readonly LibraryFile[],
  folder: ReadonlyMap<string, string>,
): Settled {
  const known = new Map(library.map((file) => [file.path, file]));
  const settled: Settled = { taken: [], agreed: [], disputed: [] };
  for (const path of [...new Set([...known.keys(), ...folder.keys()])].sort()) {
    const { hash: here, importedHash } = known.get(path) ?? { hash: null, importedHash: null };
    const there = folder.get(path) ?? null;
    if (there === importedHash) continue;
    const file = { path, hash: there };
    if (there === here) settled.agreed.push(file);
    else if (here === importedHash) settled.taken.push(file);
    else settled.disputed.push(file);
  }
  return settled;
}

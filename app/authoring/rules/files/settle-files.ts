/** A file of the library: what it says now, null if it is out of use, and what the folder said at its last import. */
export interface LibraryFile {
  path: string;
  hash: string | null;
  importedHash: string | null;
  /** What it said before, where the studio published the text that stands; null where there was no such file. */
  replaced?: readonly (string | null)[] | undefined;
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
  /** The folder has a text that the studio has replaced: no change of the folder's own. The studio's text stands. */
  behind: FolderFile[];
  /** Changed on both sides since the last import. The studio's text stands. */
  disputed: FolderFile[];
}

/**
 * Compares the folder with what it was at its last import. A file that has not changed there since then changes nothing here; one
 * that has is taken, unless the studio has published something else meanwhile. Going back behind what the studio has published,
 * as an older copy of the folder does, never undoes it.
 */
export function settleFiles(
  library: readonly LibraryFile[],
  folder: ReadonlyMap<string, string>,
): Settled {
  const known = new Map(library.map((file) => [file.path, file]));
  const settled: Settled = { taken: [], agreed: [], behind: [], disputed: [] };
  for (const path of [...new Set([...known.keys(), ...folder.keys()])].sort()) {
    const file = known.get(path) ?? { path, hash: null, importedHash: null };
    const hash = folder.get(path) ?? null;
    if (hash !== file.importedHash) settled[verdict(file, hash)].push({ path, hash });
  }
  return settled;
}

function verdict({ hash, importedHash, replaced }: LibraryFile, there: string | null) {
  if (there === hash) return "agreed";
  if (replaced?.includes(there)) return "behind";
  const leavesTheStudios = there === null && replaced !== undefined;
  return hash === importedHash && !leavesTheStudios ? "taken" : "disputed";
}

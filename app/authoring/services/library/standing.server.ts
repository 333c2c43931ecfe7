import { textHash } from "~/kit/text/hash";
import { fileState, type FileState } from "~/authoring/rules/files/file-state";
import { keptFailureText } from "~/authoring/rules/failure-words";
import { findDrafts } from "~/authoring/queries/drafts";
import { listFiles } from "~/authoring/queries/library";
import type { Store } from "~db/store";
import { libraryProblems } from "./problems.server";
import { readLongTexts } from "./read-texts.server";

/** How a file stands: its state, its problems, and who wrote in it last. */
export interface FileStanding {
  state: FileState;
  /** The newest revision of the file; 0 before the first. */
  fileNumber: number;
  problems: number;
  /** Null where the folder brought it. */
  editedBy: string | null;
  editedAt: Date;
  /** When its draft is to be published. */
  publishAt: Date | null;
  /** Why its draft couldn’t be published at its time, in the reader’s language. */
  failure: string | null;
}

export interface LibraryStanding {
  /** Null for a file that is neither published nor drafted. */
  of(path: string): FileStanding | null;
  files: Awaited<ReturnType<typeof listFiles>>;
  drafts: Awaited<ReturnType<typeof findDrafts>>;
}

export async function libraryStanding(store: Store): Promise<LibraryStanding> {
  const files = await listFiles(store.read);
  const drafts = await findDrafts(store.read);
  await readLongTexts(drafts);
  const problems = await libraryProblems(store, drafts);
  const published = new Map(files.map((file) => [file.path, file]));
  const drafted = new Map(drafts.map((draft) => [draft.path, draft]));
  const of = (path: string): FileStanding | null => {
    const file = published.get(path) ?? null;
    const draft = drafted.get(path) ?? null;
    if (!file && !draft) return null;
    const state = fileState(
      file && { hash: file.hash, retired: file.retiredAt !== null },
      draft && { ...draft, hash: textHash(draft.text) },
    );
    // A draft that equals what is published doesn't count as an edit.
    const last = draft && state !== "published" ? draft : null;
    return {
      state,
      fileNumber: file?.number ?? 0,
      problems: problems.get(path)?.length ?? 0,
      editedBy: last ? last.savedByName : (file?.publishedBy ?? null),
      editedAt: last?.savedAt ?? file?.publishedAt ?? new Date(0),
      publishAt: draft?.publishAt ?? null,
      failure: keptFailureText(draft?.failure ?? null),
    };
  };
  return { of, files, drafts };
}

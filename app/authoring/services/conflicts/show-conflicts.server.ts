import { waitsFor } from "~/authoring/rules/drafts";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { fileWords } from "~/authoring/rules/files/file-words";
import { moduleFile, type FilePlace } from "~/curriculum/rules/content-paths";
import { sourceChanges } from "~/authoring/rules/compare/source-changes";
import type { Trainer } from "~/people/rules/actor";
import type { LineChange } from "~/kit/text/text-changes";
import { currentTexts, openConflicts, type CurrentText } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import type { Db, Store } from "~db/store";
import { decidedFiles } from "./decided-files";

/** Why the folder's text can be taken as a draft, or cannot. */
type Taking = "as-draft" | "scheduled" | "removed" | "same" | "policy" | "policy-published" | "law";

export interface ConflictView {
  id: string;
  path: string;
  /** What it is about: Lesson “When a customer is angry”, in Replying. */
  words: string;
  foundAt: Date;
  /** Null where the folder has it no more. */
  folder: string | null;
  /** Null if it isn’t in the library. */
  studio: { text: string; number: number; publishedAt: Date } | null;
  /** From the studio's text to the folder's; null if there is only one of them. */
  changes: LineChange[] | null;
  taking: Taking;
  /** The draft on top of the studio's text. */
  draft: { sequence: number; savedBy: string; savedAt: Date } | null;
}

/** So many are shown at once; the others follow as these are decided. */
const MOST = 20;

/** Where the folder and the studio disagree, newest first, with both texts. */
export async function showConflicts({
  store,
  actor,
  now,
}: {
  store: Pick<Store, "read">;
  actor: Trainer;
  now: Date;
}): Promise<{ conflicts: ConflictView[]; more: number }> {
  const db = store.read;
  const decided = await decidedFiles(db, actor, now);
  const open = (await openConflicts(db)).flatMap((conflict) => {
    const file = decided(conflict.path);
    return file ? [{ ...conflict, file }] : [];
  });
  const shown = open.slice(0, MOST);
  const texts = await textsAround(
    db,
    shown.map(({ file }) => file),
  );
  const conflicts: ConflictView[] = [];
  for (const { id, path, file, text: folder, foundAt } of shown) {
    const studio = texts.get(path) ?? null;
    const row = await findDraft(db, path);
    conflicts.push({
      id,
      path,
      foundAt,
      folder,
      words: wordsOf(file, studio?.text ?? folder ?? "", texts),
      studio: studio && {
        text: studio.text,
        number: studio.number,
        publishedAt: studio.publishedAt,
      },
      changes: studio && folder !== null ? sourceChanges(studio.text, folder) : null,
      taking: takingOf(file, { folder, studio, scheduled: row !== null && waitsFor(row) !== null }),
      draft: row && { sequence: row.sequence, savedBy: row.savedByName, savedAt: row.savedAt },
    });
  }
  return { conflicts, more: open.length - shown.length };
}

/** The files' own texts, and those of their modules and companies, which have names. */
async function textsAround(
  db: Db,
  files: readonly FilePlace[],
): Promise<ReadonlyMap<string, CurrentText>> {
  if (files.length === 0) return new Map();
  const paths = files.flatMap((file) => [file.path, ...placeAround(file)]);
  const texts = await currentTexts(db, [...new Set(paths)]);
  return new Map(texts.map((text) => [text.path, text]));
}

function placeAround({ module, company }: FilePlace): string[] {
  if (company !== undefined) return [`companies/${company}/playbook.yaml`];
  return module === undefined ? [] : [moduleFile(module)];
}

function wordsOf(file: FilePlace, text: string, texts: ReadonlyMap<string, CurrentText>): string {
  const [around] = placeAround(file);
  const named = around === undefined ? undefined : texts.get(around);
  const within = named ? titleIn(named.path, named.text) : null;
  const title = titleIn(file.path, text);
  return fileWords(file, title, within ?? file.module ?? file.company ?? null);
}

function takingOf(
  file: FilePlace,
  {
    folder,
    studio,
    scheduled,
  }: { folder: string | null; studio: CurrentText | null; scheduled: boolean },
): Taking {
  if (studio && studio.text === folder) return "same";
  if (file.kind === "policy") return studio ? "policy-published" : "policy";
  // A new topic comes with the lessons that name it.
  if (file.kind === "law" && !studio) return "law";
  if (folder === null) return "removed";
  return scheduled ? "scheduled" : "as-draft";
}

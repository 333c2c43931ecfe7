import type { Files } from "~/curriculum/rules/content/files";
import type { Mistake } from "~/kit/yaml/mistakes";
import { withActivity } from "~/curriculum/rules/content/module-activities";
import { fileAt, isActivityKind, moduleFile } from "~/curriculum/rules/content-paths";
import { speech } from "~/kit/language/language";
import { remembered } from "~/kit/cache/remember";
import { mistakesIn, withChanges } from "./mistakes-in.server";
import { type findDrafts } from "~/authoring/queries/drafts";
import { contentStamp } from "~/curriculum/queries/rules";
import type { Store } from "~db/store";
import { libraryFiles } from "./files.server";

type Draft = Awaited<ReturnType<typeof findDrafts>>[number];

/** What would be wrong if every draft were published now, by file. */
export type LibraryProblems = ReadonlyMap<string, readonly Mistake[]>;

const checked = remembered<Store, LibraryProblems>();

/** Checks the library with the drafts' texts in place, in the reader's language; again only after something was published or saved. */
export async function libraryProblems(
  store: Store,
  drafts: readonly Draft[],
): Promise<LibraryProblems> {
  const stamp = await contentStamp(store.read);
  const saved = drafts.map(({ path, sequence, savedAt }) => [path, sequence, savedAt.getTime()]);
  const of = JSON.stringify([stamp, saved]);
  const known = checked.recall(store, `library ${speech()}`, of);
  if (known) return known;
  const files = await libraryFiles(store.read);
  const mistakes = await mistakesIn(withChanges(files, withDrafts(files, drafts)));
  const problems = new Map<string, Mistake[]>();
  for (const mistake of mistakes)
    problems.set(mistake.file, [...(problems.get(mistake.file) ?? []), mistake]);
  return checked.keep(store, `library ${speech()}`, problems, of);
}

/** The library as it would be with these drafts: a new activity takes its place in its module. */
function withDrafts(files: Files, drafts: readonly Pick<Draft, "path" | "text">[]): Files {
  const all = new Map(files);
  // The draft of a policy becomes a file of its own, and its own page says what is wrong with it.
  for (const { path, text } of drafts) if (fileAt(path)?.kind !== "policies") all.set(path, text);
  for (const { path } of drafts) {
    const { kind, key, module } = fileAt(path) ?? {};
    if (!isActivityKind(kind)) continue;
    const listed = moduleFile(module ?? "");
    const text = all.get(listed);
    if (text !== undefined) all.set(listed, withActivity(text, key ?? ""));
  }
  return all;
}

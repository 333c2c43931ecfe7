import { m } from "~/kit/language/m";
import { LIBRARY, previewPath } from "~/curriculum/rules/paths";
import { playbookPath } from "~/company/rules/paths";
import type { FileKind } from "~/curriculum/rules/content-paths";
import type { Piece } from "./found/found";
import type { FoundInText } from "./found/groups";
import { prepared, queryWords, ranked, type Ranked } from "./match";

/** A file of the library that has the words of a query. */
interface LibraryFile {
  kind: FileKind;
  key: string | null;
  title: string;
  module: { key: string; title: string } | null;
  company: string | null;
  draft: boolean;
  hits: readonly { question?: string | undefined; pieces: Piece[] }[];
}

/** Files of the library, and the quiz questions that have the words, one result each. */
export function inLibrary(files: readonly LibraryFile[], query: string): Ranked<FoundInText>[] {
  const words = queryWords(query);
  return files.flatMap((file): Ranked<FoundInText>[] => {
    const item = fileItem(file);
    const [byTitle] = ranked([prepared(item)], query);
    const questions = questionsIn(file, words).map((found) => ({ item: found, score: 1 }));
    if (byTitle) return [byTitle, ...questions];
    const hit = file.hits.find(({ question }) => question === undefined) ?? file.hits[0];
    const inText = { item: { ...item, ...(hit && { passage: hit.pieces }) }, score: 1 };
    return questions.length > 0 ? questions : [inText];
  });
}

function fileItem(file: LibraryFile): FoundInText {
  const { kind, title, module, draft } = file;
  const what =
    module && kind !== "module"
      ? m.search_notes_in_module({ kind, module: module.title })
      : m.search_notes_kind({ kind });
  return {
    kind:
      kind === "playbook"
        ? "playbook"
        : kind === "programme" || kind === "module"
          ? "programmes"
          : "lessons",
    title,
    note: draft ? m.search_notes_draft({ note: what }) : what,
    to: pathOf(file),
  };
}

/** A question's passages are one result: the one with the most of the words says which it is. */
function questionsIn(file: LibraryFile, words: readonly string[]): FoundInText[] {
  const { kind, title, module, draft, hits } = file;
  if (kind !== "quiz") return [];
  const shown = new Map<string, string>();
  for (const { question, pieces } of hits) {
    if (question === undefined || shown.has(question)) continue;
    shown.set(question, pieces.map(({ text }) => text).join(""));
  }
  if (words.length === 0) return [];
  const note = m.search_notes_question_in({ title: module?.title ?? title });
  return [...shown].map(([question, text]) => ({
    kind: "questions",
    title: text,
    note: draft ? m.search_notes_draft({ note }) : note,
    to: draft ? pathOf(file) : `${pathOf(file)}#question-${encodeURIComponent(question)}`,
  }));
}

function pathOf({ kind, key, module, company, draft }: LibraryFile): string {
  if (kind === "playbook" && company) return playbookPath(company);
  if (kind === "programme" && key) return `${LIBRARY}/programme/${encodeURIComponent(key)}`;
  if (!module) return LIBRARY;
  if (kind === "module" || key === null)
    return `${LIBRARY}/module/${encodeURIComponent(module.key)}`;
  if (kind !== "copy") return `${previewPath(module.key, key)}${draft ? "?draft=1" : ""}`;
  return draft
    ? `${previewPath(module.key, key)}/edit/${encodeURIComponent(company ?? "")}`
    : previewPath(module.key, key, company ?? "");
}

import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import {
  fileAt,
  isActivityKind,
  moduleFile,
  type FileKind,
} from "~/curriculum/rules/content-paths";
import {
  searchFiles,
  searchWords,
  type FoundFile,
  type SearchedFile,
} from "~/authoring/rules/search";
import type { Trainer } from "~/people/rules/actor";
import { speech } from "~/kit/language/language";
import { remembered } from "~/kit/cache/remember";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { findDrafts } from "~/authoring/queries/drafts";
import { contentStamp } from "~/curriculum/queries/rules";
import { describePlace } from "~/authoring/rules/files/file-words";
import type { Store } from "~db/store";
import { libraryFiles } from "./files.server";
import { passagesIn, readLongTexts } from "./read-texts.server";

export interface LibraryResult extends FoundFile {
  kind: FileKind;
  key: string | null;
  title: string;
  /** Of an activity, or a company’s own lesson. */
  module: { key: string; title: string } | null;
  /** Of a playbook, or a company’s own lesson. */
  company: string | null;
  draft: boolean;
}

export interface LibraryResults {
  query: string;
  /** At most so many; `all` says how many there are. */
  files: LibraryResult[];
  all: number;
}

const MOST_FILES = 40;
/** Longer queries are cut: nobody types them. */
const MOST_LETTERS = 200;

interface Searched {
  texts: Map<string, string>;
  drafts: ReadonlySet<string>;
  files: SearchedFile[];
}

const searched = remembered<Store, Searched>();

/** Searches the library and the playbooks of a trainer's companies, with drafts in place of the texts they change. */
export async function searchLibrary({
  store,
  actor,
  now,
  query,
}: Call<Trainer> & { query: string }): Promise<LibraryResults> {
  const asked = query.slice(0, MOST_LETTERS).trim();
  if (searchWords(asked).length === 0) return { query: asked, files: [], all: 0 };
  const { texts, drafts, files } = await searchedTexts(store);
  const companies = new Map(
    (await trainersCompanies(store.read, actor, now)).map(({ key, name }) => [key, name]),
  );
  const readable = files.filter(({ path }) => {
    const place = fileAt(path);
    return place?.company === undefined || companies.has(place.company);
  });
  const found = searchFiles(readable, asked);
  const titleOf = (path: string) => titleIn(path, texts.get(path) ?? "");
  const results = found.slice(0, MOST_FILES).flatMap((file) => {
    const place = fileAt(file.path);
    if (!place) return [];
    const { kind, key, module, company } = place;
    const activity = isActivityKind(kind) || kind === "copy";
    const name = companies.get(company ?? "") ?? "";
    const named =
      kind === "playbook"
        ? m.authoring_library_found_playbook({ company: name })
        : kind === "copy"
          ? `${titleOf(file.path) ?? titleFromKey(key ?? "")} (${name})`
          : null;
    return {
      ...file,
      kind,
      key: key ?? null,
      title: named ?? titleOf(file.path) ?? describePlace(file.path),
      module:
        module === undefined
          ? null
          : {
              key: module,
              title: (activity && titleOf(moduleFile(module))) || titleFromKey(module),
            },
      company: company ?? null,
      draft: drafts.has(file.path),
    };
  });
  return { query: asked, files: results, all: found.length };
}

/** Policies are signed texts and no part of the library; a translation says what its original says. */
async function searchedTexts(store: Store): Promise<Searched> {
  const saved = await findDrafts(store.read);
  const stamp = await contentStamp(store.read);
  const seen = saved.map(({ path, sequence, savedAt }) => [path, sequence, savedAt.getTime()]);
  const of = JSON.stringify([stamp, seen]);
  const known = searched.recall(store, `library ${speech()}`, of);
  if (known) return known;
  const texts = new Map(await libraryFiles(store.read));
  for (const { path, text } of saved) texts.set(path, text);
  const shown = [...texts].flatMap(([path, text]) => {
    const kind = fileAt(path)?.kind;
    return kind && kind !== "policy" && kind !== "policies" && kind !== "translation"
      ? [{ path, text }]
      : [];
  });
  await readLongTexts(shown);
  const files = await passagesIn(shown);
  const drafts = new Set(saved.map(({ path }) => path));
  return searched.keep(store, `library ${speech()}`, { texts, drafts, files }, of);
}

import { markIn, markOf } from "~/authoring/rules/copies/copy-mark";
import { fileAt, originalOf, type FilePlace } from "~/curriculum/rules/content-paths";
import { currentTexts } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import type { LibraryStanding, FileStanding } from "./standing.server";

/** A company's own copy of a lesson, as the library shows it. */
export interface LibraryCopy extends FileStanding {
  company: { key: string; name: string; shortName: string };
  /** The original has changed since it was made, or last compared with it. */
  hasUpdate: boolean;
}

interface Company {
  key: string;
  name: string;
  shortName: string;
}

/** The copies that these companies have in use or in writing, by `module/lesson`, in the companies' order. */
export async function libraryCopies(
  store: Store,
  standing: LibraryStanding,
  companies: readonly Company[],
): Promise<Map<string, LibraryCopy[]>> {
  const found = copiesIn(standing, companies);
  if (found.length === 0) return new Map();
  const paths = found.flatMap(({ place }) => [place.path, originalOf(place)]);
  const texts = new Map(
    (await currentTexts(store.read, paths)).map(({ path, text }) => [path, text]),
  );
  const drafts = new Map(standing.drafts.map(({ path, text }) => [path, text]));
  const marks = new Map<string, string>();
  const markOfOriginal = (path: string): string | null => {
    const text = texts.get(path);
    const mark = marks.get(path) ?? (text === undefined ? null : markOf(text));
    if (mark !== null) marks.set(path, mark);
    return mark;
  };
  const copies = new Map<string, LibraryCopy[]>();
  for (const { place, company, own } of found) {
    const text = drafts.get(place.path) ?? texts.get(place.path) ?? "";
    const mark = markOfOriginal(originalOf(place));
    const lesson = `${place.module}/${place.key}`;
    const { key, name, shortName } = company;
    const copy: LibraryCopy = {
      ...own,
      // Given up, then started again.
      state: own.state === "retired" ? "draft" : own.state,
      company: { key, name, shortName },
      hasUpdate: mark !== null && markIn(text) !== mark,
    };
    copies.set(lesson, [...(copies.get(lesson) ?? []), copy]);
  }
  return copies;
}

function copiesIn({ files, drafts, of }: LibraryStanding, companies: readonly Company[]) {
  const used = files.flatMap(({ path, retiredAt }) => (retiredAt ? [] : [path]));
  const paths = new Set([...used, ...drafts.map(({ path }) => path)]);
  const places = [...paths].flatMap((path): FilePlace[] => {
    const place = fileAt(path);
    return place?.kind === "copy" ? [place] : [];
  });
  return companies.flatMap((company) =>
    places.flatMap((place) => {
      const own = place.company === company.key ? of(place.path) : null;
      return own ? [{ place, company, own }] : [];
    }),
  );
}

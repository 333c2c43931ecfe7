import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { Mistake } from "~/kit/yaml/mistakes";
import type { Trainer } from "~/people/rules/actor";
import { decidedFiles } from "~/authoring/services/conflicts/decided-files";
import type { PublishOutcome } from "~/authoring/services/publish/publish-texts.server";

/** Who changes the library, and when. */
export type Changing = Call<Trainer>;

/** What became of a change to the library. A refusal has changed nothing. */
export type LibraryChange =
  /** `path` is now at `number`; while it is, the change can be undone. */
  | { ok: true; path: string; number: number }
  /** Someone else has changed the file since it was read. */
  | { ok: false; code: "moved-on" }
  /** What should be moved, retired or restored isn’t there, or is there already. */
  | { ok: false; code: "gone" }
  /** The library would have these mistakes. */
  | { ok: false; code: "mistakes"; mistakes: Mistake[] }
  /** A module has one activity at least, and a programme one module. */
  | { ok: false; code: "last" }
  /** A draft of it is scheduled. */
  | { ok: false; code: "scheduled" }
  /** These programmes include the module. */
  | { ok: false; code: "used"; programmes: string[] }
  /** Its module is retired and has to be restored first. */
  | { ok: false; code: "module-retired" };

export type ChangeRefused = Extract<LibraryChange, { ok: false }>;

/** The change that a publication was, where `path` went on from `number`, or stayed there where it said the same before. */
export async function changeOf(
  call: Changing,
  published: PublishOutcome,
  path: string,
  number: number,
): Promise<LibraryChange> {
  if (published.ok) return { ok: true, path, number };
  return published.code === "moved-on"
    ? { ok: false, code: "moved-on" }
    : { ...published, mistakes: await mistakesToldTo(call, published.mistakes) };
}

/** The mistakes as a trainer is told them: of a company that is not theirs, only that there is one. */
async function mistakesToldTo(
  { store, actor, now }: Changing,
  mistakes: readonly Mistake[],
): Promise<Mistake[]> {
  const theirs = await decidedFiles(store.read, actor, now);
  const isElsewhere = ({ file }: Mistake) => file.startsWith("companies/") && !theirs(file);
  const told = mistakes.filter((mistake) => !isElsewhere(mistake));
  return told.length < mistakes.length ? [...told, elsewhere()] : told;
}

const elsewhere = (): Mistake => ({
  file: "companies",
  line: 1,
  message: m.authoring_library_elsewhere(),
});

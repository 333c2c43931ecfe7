import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { Mistake } from "~/kit/yaml/mistakes";
import { needsSecondYes, NOBODY_ASKED, type Asked } from "~/authoring/rules/second-yes";
import type { Reach } from "~/curriculum/rules/kinds";
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
  /** A draft of it is scheduled, or waiting for a colleague's yes. */
  | { ok: false; code: "scheduled" }
  /** These programmes include the module. */
  | { ok: false; code: "used"; programmes: string[] }
  /** Its module is retired and has to be restored first. */
  | { ok: false; code: "module-retired" }
  /** It asks so many people of several companies that one author alone may not do it. */
  | { ok: false; code: "second-yes"; asked: Asked };

/** Of what asks people for something new. */
export interface Reaching {
  /** Who it applies to; people who start from now, if nothing is said. */
  reach?: Reach | undefined;
  /** How many people of several companies one author alone may ask something of. */
  secondYesAbove: number;
}

/** Whether what is added asks so many people that one author alone may not do it. `additions` is of the whole house; null where it asks nobody. */
export function secondYesMissing(
  { reach = "starting", secondYesAbove }: Reaching,
  additions: { asked: Record<Reach, Asked> } | null,
): Extract<LibraryChange, { code: "second-yes" }> | null {
  const asked = additions?.asked[reach] ?? NOBODY_ASKED;
  return needsSecondYes(asked, secondYesAbove) ? { ok: false, code: "second-yes", asked } : null;
}

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

/** The mistakes as a trainer sees them: in another trainer’s company, only that there is one. */
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

import type { Call } from "~/people/services/call";
import type { Mistake } from "~/kit/yaml/mistakes";
import type { Trainer } from "~/people/rules/actor";
import type { PublishOutcome } from "~/authoring/services/publish/publish-texts.server";

/** Who changes the library, and when. */
export type Changing = Call<Trainer>;

/** What became of a change to the library. A refusal has changed nothing. */
export type LibraryChange =
  /** `path` is now at `number`; while it is, the change can be undone. */
  | { ok: true; path: string; number: number }
  /** Somebody else has changed the file since it was looked at. */
  | { ok: false; code: "moved-on" }
  /** What is to be moved, retired or restored is not there, or there already. */
  | { ok: false; code: "gone" }
  /** The library would have these mistakes. */
  | { ok: false; code: "mistakes"; mistakes: Mistake[] }
  /** A module has one activity at least, and a programme one module. */
  | { ok: false; code: "last" }
  /** A draft of it is to be published at a time. */
  | { ok: false; code: "scheduled" }
  /** These programmes lead through the module. */
  | { ok: false; code: "used"; programmes: string[] }
  /** Its module is retired, and comes first. */
  | { ok: false; code: "module-retired" };

export type ChangeRefused = Extract<LibraryChange, { ok: false }>;

/** The change that a publication was, where `path` went on from `number`, or stayed there where it said the same before. */
export function changeOf(published: PublishOutcome, path: string, number: number): LibraryChange {
  if (published.ok) return { ok: true, path, number };
  return published.code === "moved-on" ? { ok: false, code: "moved-on" } : published;
}

import { z } from "zod";

/** Why a draft couldn’t be published at its time, as facts: they become words in the reader’s language. */
export type Failure = z.output<typeof Failure>;

const count = z.number().int().min(0);

const Failure = z.discriminatedUnion("code", [
  /** The person who scheduled it may no longer publish. */
  z.object({ code: z.literal("left") }),
  /** The person who scheduled it no longer works with its company. */
  z.object({ code: z.literal("not-theirs") }),
  /** The library would have had `count` mistakes, the first in the file at `path`. */
  z.object({ code: z.literal("mistakes"), path: z.string(), count }),
  /** Another revision, `number`, was published in the meantime. */
  z.object({ code: z.literal("moved-on"), number: count }),
  z.object({ code: z.literal("unreadable") }),
  /** It asked this many people, and nobody else had agreed. */
  z.object({ code: z.literal("second-yes"), people: count, companies: count }),
  /** It changed while it was being published. */
  z.object({ code: z.literal("stale") }),
]);

/** A failure as the database keeps it. */
export function keptFailure(failure: Failure): string {
  return JSON.stringify(failure);
}

/** What the database keeps of a failure; null for a sentence, which earlier versions of Firsthand kept. */
export function readFailure(kept: string): Failure | null {
  if (!kept.startsWith("{")) return null;
  return Failure.parse(JSON.parse(kept));
}

import { keptFailure, type Failure } from "~/authoring/rules/failure";
import { Refusal } from "~/kit/http/refusal";
import { findAuthors } from "~/people/queries/people";
import { findDraft, findDueDrafts, updateDraft } from "~/authoring/queries/drafts";
import { UNSAID } from "~/authoring/rules/drafts";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import {
  publishDraft,
  type PublishDraftOutcome,
  type PublishingActor,
} from "./publish-draft.server";

interface Input {
  store: Store;
  now: Date;
  /** How many people at several companies one author alone may ask something of. */
  secondYesAbove: number;
  /** Is told of a draft that an unexpected error held up. It stays due, and holds up no other. */
  failed?: (path: string, error: unknown) => void;
}

/**
 * Publishes the drafts whose time has come, each in the name of the person who scheduled it. Publishing deletes the draft in the same
 * write: run again after a crash, or by two processes, it publishes once. A draft that can’t be published is no longer due, and keeps
 * the reason. Returns how many were published.
 */
export async function publishDue({ store, now, secondYesAbove, failed }: Input): Promise<number> {
  let published = 0;
  for (const path of await findDueDrafts(store.read, now)) {
    try {
      if (await publishOne({ store, now, secondYesAbove }, path)) published += 1;
    } catch (error) {
      if (!failed) throw error;
      failed(path, error);
    }
  }
  return published;
}

type Due = Omit<Input, "failed">;

async function publishOne(due: Due, path: string): Promise<boolean> {
  const { store, now } = due;
  const draft = await findDraft(store.read, path);
  if (!draft?.publishAt || draft.publishAt > now) return false;
  const { sequence } = draft;
  const authors = await findAuthors(store.read, draft.scheduledBy ?? "", now);
  let failure: Failure | null = { code: "left" };
  for (const author of authors) {
    failure = await failureOf({ ...due, path, sequence }, author);
    if (failure?.code !== "not-theirs") break;
  }
  if (failure === null) return true;
  await store.write(async (tx) => {
    const still = await findDraft(tx, path);
    if (still?.sequence === sequence && still.publishAt)
      await updateDraft(tx, path, {
        ...UNSAID,
        reach: still.reach,
        failure: keptFailure(failure),
      });
  });
  return false;
}

/** Publishes a draft. Null if that went well, else why it didn’t. */
async function failureOf(
  draft: Due & { path: string; sequence: number },
  actor: PublishingActor,
): Promise<Failure | null> {
  try {
    // The text has carried its impact and its sentence since it was scheduled.
    const id = newId(draft.now);
    return toFailure(await publishDraft({ ...draft, id, actor, publication: null }));
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return { code: "not-theirs" };
    throw error;
  }
}

function toFailure(published: PublishDraftOutcome): Failure | null {
  if (published.ok) return null;
  const { code } = published;
  switch (code) {
    case "mistakes": {
      const { mistakes } = published;
      return { code, path: mistakes[0]?.file ?? "", count: mistakes.length };
    }
    case "moved-on":
      return { code, number: published.number };
    case "second-yes":
      return { code, ...published.asked };
    case "unreadable":
    case "stale":
      return { code };
    default:
      return published satisfies never;
  }
}

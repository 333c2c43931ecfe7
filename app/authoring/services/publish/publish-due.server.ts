import { describePlace } from "~/authoring/rules/files/file-words";
import { plural } from "~/kit/text/amounts";
import { Refusal } from "~/kit/http/refusal";
import { findAuthor } from "~/people/queries/people";
import { findDraft, findDueDrafts, updateDraft } from "~/authoring/queries/drafts";
import { UNSAID } from "~/authoring/rules/drafts";
import { askedText } from "~/authoring/rules/second-yes-words";
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
  /** How many people of several companies one author alone may ask something of. */
  secondYesAbove: number;
  /** Is told of a draft that something unforeseen kept back; it stays due, and holds up no other. */
  failed?: (path: string, error: unknown) => void;
}

/**
 * Publishes the drafts whose time has come, each in the name of whoever said so. Publishing takes the draft away in the same
 * write, so that run again after a crash, or by two processes, it publishes once. What cannot be published is no longer due, and says
 * why. Returns how many were published.
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
  const author = await findAuthor(store.read, draft.scheduledBy ?? "", now);
  const failure = author ? await failureOf({ ...due, path, sequence }, author) : LEFT;
  if (failure === null) return true;
  await store.write(async (tx) => {
    const still = await findDraft(tx, path);
    if (still?.sequence === sequence && still.publishAt)
      await updateDraft(tx, path, { ...UNSAID, reach: still.reach, failure });
  });
  return false;
}

const LEFT =
  "Whoever set its time may not publish it any more. Look at it again, and publish it in your own name.";
const NOT_THEIRS =
  "Whoever set its time does not work with this company any more. Look at it again, and publish it in your own name.";

/** Publishes it. Null where that went well, else why it did not. */
async function failureOf(
  draft: Due & { path: string; sequence: number },
  actor: PublishingActor,
): Promise<string | null> {
  try {
    // The text has carried its impact and its sentence since its time was set.
    const id = newId(draft.now);
    return failureText(await publishDraft({ ...draft, id, actor, publication: null }));
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return NOT_THEIRS;
    throw error;
  }
}

function failureText(published: PublishDraftOutcome): string | null {
  if (published.ok) return null;
  switch (published.code) {
    case "mistakes": {
      const [first, ...others] = published.mistakes;
      const where = first ? `, in ${describePlace(first.file)}: ${first.message}` : ".";
      const more = plural(others.length, "one more", "# more");
      return `The library would have had a mistake${where}${others.length > 0 ? ` And ${more}.` : ""}`;
    }
    case "moved-on":
      return `Version ${published.number} of it came out meanwhile, which this draft was not made on.`;
    case "unreadable":
      return "It cannot be read as what it should be.";
    case "second-yes":
      return `By then it asked ${askedText(published.asked)}, and nobody else had agreed. Ask a colleague to agree.`;
    case "stale":
      return "It was changed while it was being published.";
    default:
      return published satisfies never;
  }
}

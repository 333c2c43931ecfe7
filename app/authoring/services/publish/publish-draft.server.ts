import type { Creating } from "~/people/services/call";
import { withActivity } from "~/curriculum/rules/content/module-activities";
import { editYaml } from "~/kit/yaml/edit-yaml";
import { moduleFile, type FilePlace } from "~/curriculum/rules/content-paths";
import type { Own } from "~/ledger/rules/own";
import type { Author } from "~/people/rules/actor";
import type { Publication } from "~/authoring/rules/with-publication";
import { currentTexts } from "~/authoring/queries/authoring";
import { deleteDraft, findDraft } from "~/authoring/queries/drafts";
import { isSent } from "~db/sent";
import type { Db } from "~db/store";
import { authoredFile } from "~/authoring/services/library/files.server";
import { publishTexts, type PublishOutcome } from "./publish-texts.server";
import { readyText } from "./ready-text.server";

/** What publishing asks of its author: also somebody who is not signed in when the time has come. */
export type PublishingActor =
  | { personId: string; role: "trainer" }
  | Own<{ personId: string; role: "manager"; companyId: string }>;

export type PublishDraftOutcome =
  | PublishOutcome
  /** There is no draft, or another than the one that was looked at. */
  | { ok: false; code: "stale" }
  /** A lesson’s, quiz’s or playbook’s draft cannot be read far enough to say its impact in it. */
  | { ok: false; code: "unreadable" };

/**
 * Publishes a draft as it was looked at (`sequence`). A lesson, quiz or playbook is published with its impact and its sentence; a new one takes
 * the last place in its module.
 */
export async function publishDraft(asked: Publishing): Promise<PublishDraftOutcome> {
  const { store, actor, id } = asked;
  const sent = () => isSent(store.read, "contentFileRevision", id, { publishedBy: actor.personId });
  if (await sent()) return { ok: true, revisions: 0 };
  const published = await publishLooked(asked);
  // The same form may have come while this one was being checked, and taken the draft.
  return published.ok || !(await sent()) ? published : { ok: true, revisions: 0 };
}

interface Publishing extends Creating<PublishingActor> {
  path: string;
  sequence: number;
  /** Null for what has no impact: programmes and modules; and where the draft has it in its text already. */
  publication: Publication | null;
}

async function publishLooked({
  store,
  actor,
  now,
  id,
  path,
  sequence,
  publication,
}: Publishing): Promise<PublishDraftOutcome> {
  const file = await authoredFile(store.read, { actor: actor as Author, now, path });
  const draft = await findDraft(store.read, path);
  if (!draft || draft.sequence !== sequence) return { ok: false, code: "stale" };
  const text = await readyText({ file, text: draft.text, publication });
  if (text === null) return { ok: false, code: "unreadable" };
  const { changes, made, module } = await draftChanges(store.read, {
    file,
    text,
    base: draft.baseNumber,
  });
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes,
    ids: new Map([[path, id]]),
    reach: publication?.reach ?? draft.reach ?? undefined,
    made,
    also: async (tx) => {
      for (const used of [{ path, sequence }, ...(module ? [module] : [])]) {
        if ((await findDraft(tx, used.path))?.sequence !== used.sequence) throw new StaleDraft();
        await deleteDraft(tx, used.path);
      }
    },
  }).catch((error: unknown) => {
    if (error instanceof StaleDraft) return { ok: false as const, code: "stale" as const };
    throw error;
  });
  return published;
}

/** Somebody saved while it was being published: nothing of it lands. */
class StaleDraft extends Error {}

/** What is published together. */
interface Changes {
  changes: Map<string, string>;
  made: Map<string, number>;
  /** The module's own draft, where that is published with it. */
  module: { path: string; sequence: number } | null;
}

/** The file itself, and its module where the activity is new there, or where the module itself is. */
export async function draftChanges(
  db: Db,
  { file, text, base }: { file: FilePlace; text: string; base: number },
): Promise<Changes> {
  const changes = new Map([[file.path, text]]);
  const made = new Map([[file.path, base]]);
  const alone: Changes = { changes, made, module: null };
  if (file.kind !== "lesson" && file.kind !== "quiz") return alone;
  const path = moduleFile(file.module ?? "");
  const [module] = await currentTexts(db, [path]);
  if (!module) return withItsModule(db, alone, { path, key: file.key ?? "" });
  const listed = withActivity(module.text, file.key ?? "");
  if (listed !== module.text) {
    changes.set(path, listed);
    made.set(path, module.number);
  }
  return alone;
}

/** A module that was never published comes with the first of its activities, which it then lists alone. */
async function withItsModule(
  db: Db,
  { changes, made }: Changes,
  { path, key }: { path: string; key: string },
): Promise<Changes> {
  const draft = await findDraft(db, path);
  if (!draft || draft.publishAt) return { changes, made, module: null };
  changes.set(path, withOnly(draft.text, key));
  made.set(path, draft.baseNumber);
  return { changes, made, module: { path, sequence: draft.sequence } };
}

function withOnly(text: string, key: string): string {
  try {
    return editYaml(text, { activities: [key] });
  } catch {
    return text;
  }
}

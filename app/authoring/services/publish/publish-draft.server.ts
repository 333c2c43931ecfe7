import type { Creating } from "~/people/services/call";
import { withActivity } from "~/curriculum/rules/content/module-activities";
import { editYaml } from "~/kit/yaml/edit-yaml";
import { isActivityKind, moduleFile, type FilePlace } from "~/curriculum/rules/content-paths";
import type { Own } from "~/ledger/rules/own";
import type { Author } from "~/people/rules/actor";
import type { Publication } from "~/authoring/rules/with-publication";
import { nextPolicy } from "~/authoring/services/policy/next-policy.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { deleteDraft, findDraft } from "~/authoring/queries/drafts";
import { waitsFor } from "~/authoring/rules/drafts";
import { needsSecondYes, type Asked } from "~/authoring/rules/second-yes";
import { askedOf } from "./asked-of.server";
import { isSent } from "~db/sent";
import type { Db } from "~db/store";
import { authoredFile } from "~/authoring/services/library/files.server";
import { publishTexts, type PublishOutcome } from "./publish-texts.server";
import { readyText } from "./ready-text.server";
import { restoredWith } from "./restoring.server";

/** What publishing has to know of its author, who needn’t be signed in when a schedule’s time comes. */
export type PublishingActor =
  | { personId: string; role: "trainer" }
  | Own<{ personId: string; role: "manager"; companyId: string }>;

export type PublishDraftOutcome =
  | PublishOutcome
  /** There is no draft, or not the one that its author saw. */
  | { ok: false; code: "stale" }
  /** An activity’s or playbook’s draft can’t be read far enough to write its impact into it. */
  | { ok: false; code: "unreadable" }
  | SecondYesMissing;

/** It asks so many people at several companies that a second person has to agree first, and nobody has. */
export interface SecondYesMissing {
  ok: false;
  code: "second-yes";
  asked: Asked;
}

/**
 * Publishes a draft as its author saw it (`sequence`). An activity or playbook is published with its impact and its sentence; a new
 * one goes last in its module.
 */
export async function publishDraft(asked: Publishing): Promise<PublishDraftOutcome> {
  const { store, actor, id } = asked;
  const sent = () => isSent(store.read, "contentFileRevision", id, { publishedBy: actor.personId });
  return publishOnce(sent, () => publishLooked(asked));
}

/** Publishes what the same form hasn’t published before. */
export async function publishOnce<Outcome extends { ok: boolean }>(
  sent: () => Promise<boolean>,
  publish: () => Promise<Outcome>,
): Promise<Outcome | { ok: true; revisions: number }> {
  if (await sent()) return { ok: true, revisions: 0 };
  const published = await publish();
  // The same form may have arrived while this one was being checked, and taken the draft.
  return published.ok || !(await sent()) ? published : { ok: true, revisions: 0 };
}

interface Publishing extends Creating<PublishingActor> {
  path: string;
  sequence: number;
  /** Null for a module, which has none, and where the draft has it in its text already. Of a programme’s, only the reach counts. */
  publication: Publication | null;
  /** How many people at several companies one author alone may ask something of. */
  secondYesAbove: number;
}

/** The same, whatever was sent before. `agreedBy` is the person who is agreeing to it now, who isn’t its author. */
export async function publishLooked({
  store,
  actor,
  now,
  id,
  path,
  sequence,
  publication,
  secondYesAbove,
  ...agreement
}: Publishing & { agreedBy?: string }): Promise<PublishDraftOutcome> {
  const file = await authoredFile(store.read, { actor: actor as Author, now, path });
  const draft = await findDraft(store.read, path);
  if (!draft || draft.sequence !== sequence) return { ok: false, code: "stale" };
  const text = await readyText({ file, text: draft.text, publication });
  if (text === null) return { ok: false, code: "unreadable" };
  // A colleague agreed to the draft as they were asked about it, and to nothing else.
  const agreedBy = agreement.agreedBy ?? (publication === null ? draft.agreedBy : null);
  const reach = publication?.reach ?? draft.reach ?? "starting";
  if (agreedBy === null) {
    const asked = await askedOf({ store, now, file, text, reach });
    if (needsSecondYes(asked, secondYesAbove)) return { ok: false, code: "second-yes", asked };
  }
  const { changes, made, module } = await draftChanges(store.read, {
    file,
    text,
    base: draft.baseNumber,
    now,
  });
  const newest = file.kind === "policies" ? await publishedText(store.read, path) : null;
  if (newest && newest.number !== draft.baseNumber)
    return { ok: false, code: "moved-on", path, number: newest.number };
  // What is published of the draft itself comes first.
  const [own = path] = changes.keys();
  const back = await restoredWith(store.read, { path, text });
  // A text that comes back as it was has no new version of its own; its module has.
  const versioned =
    back && changes.has(moduleFile(file.module ?? "")) ? moduleFile(file.module ?? "") : own;
  const published = await publishTexts({
    store,
    by: actor,
    agreedBy,
    now,
    changes: new Map([...changes, ...(back ?? [])]),
    ids: new Map([[versioned, id]]),
    reach,
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

/** Someone saved while it was being published: nothing of it lands. */
class StaleDraft extends Error {}

/** What is published together. */
interface Changes {
  changes: Map<string, string>;
  made: Map<string, number>;
  /** The module's own draft, if that is published with it. */
  module: { path: string; sequence: number } | null;
}

/** The file itself, and its module if the activity is new there, or if the module itself is; of a policy, its next version. */
export async function draftChanges(
  db: Db,
  { file, text, base, now }: { file: FilePlace; text: string; base: number; now: Date },
): Promise<Changes> {
  if (file.kind === "policies")
    return { ...(await nextPolicy(db, { file, text, now })), module: null };
  const changes = new Map([[file.path, text]]);
  const made = new Map([[file.path, base]]);
  const alone: Changes = { changes, made, module: null };
  if (!isActivityKind(file.kind)) return alone;
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

/** A module that was never published comes with its first activity, the only one it then lists. */
async function withItsModule(
  db: Db,
  { changes, made }: Changes,
  { path, key }: { path: string; key: string },
): Promise<Changes> {
  const draft = await findDraft(db, path);
  if (!draft || waitsFor(draft)) return { changes, made, module: null };
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

import { textHash } from "~/kit/text/hash";
import type { FilePlace } from "~/curriculum/rules/content-paths";
import type { ConflictEnd } from "~/authoring/rules/kinds";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { endConflicts, findConflict, updateFile } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import { decidedFiles } from "./decided-files";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { replaceDraftIn } from "~/authoring/services/drafts/save-draft.server";

export type SettledConflict =
  | { ok: true; file: FilePlace }
  /** Someone else has already decided, or the folder has changed again: `by` is null then. */
  | { ok: false; code: "ended"; ended: ConflictEnd; by: string | null }
  /** There is another draft than the one that was shown, or it waits to be published. */
  | { ok: false; code: "stale" | "scheduled" }
  /** The folder has no text, or one that is not written in the studio. */
  | { ok: false; code: "not-to-be-had" };

/**
 * A trainer's choice where folder and studio disagree. The studio's text stays published either way; the folder's becomes a draft on
 * top of it, in the place of the draft that the trainer was shown (`sequence`, 0 for none), which is set aside. Chosen twice it is
 * chosen once.
 */
export async function settleConflict({
  store,
  actor,
  now,
  id,
  choice,
  sequence,
}: {
  store: Pick<Store, "write">;
  actor: Trainer;
  now: Date;
  id: string;
  choice: ConflictEnd;
  sequence: number;
}): Promise<SettledConflict> {
  return store.write(async (tx) => {
    const found = await findConflict(tx, id);
    const file = found && (await decidedFiles(tx, actor, now))(found.path);
    if (!found || !file) throw notFound("disagreement");
    const { fileId, path, text, ended } = found;
    if (found.endedAt !== null && ended !== null)
      return ended === choice && found.endedBy === actor.personId
        ? { ok: true, file }
        : { ok: false, code: "ended", ended, by: found.endedByName };
    if (choice === "folder") {
      const isNewLaw = file.kind === "law" && !(await publishedText(tx, path));
      if (text === null || file.kind === "policy" || isNewLaw)
        return { ok: false, code: "not-to-be-had" };
      const replaced = await replaceDraftIn(tx, { actor, now, path, text, sequence });
      if (!replaced.ok) return { ok: false, code: replaced.code };
    }
    // The folder is not asked about this text again.
    await updateFile(tx, fileId, { importedHash: text === null ? null : textHash(text) });
    await endConflicts(tx, fileId, { endedAt: now, endedBy: actor.personId, ended: choice });
    return { ok: true, file };
  });
}

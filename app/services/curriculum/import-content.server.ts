import type { Content } from "~/content/content";
import type { Mistake } from "~/content/mistakes";
import {
  contentFingerprint,
  keepContentFingerprint,
  keptCompanies,
  keptCurriculum,
  raiseContentStamp,
} from "~db/queries/content";
import type { Store } from "~db/store";
import { ContentChanges, type Published } from "./content-changes";
import { changeCompanies, rewrittenPolicies } from "./import-companies";
import { changeCurriculum } from "./import-curriculum";
import { recordPublication } from "./record-publication.server";

interface Input {
  store: Store;
  content: Content;
  /** What the content was read from, if that is known: kept with it, so that the same need not be read again. */
  fingerprint?: string | null;
  now: Date;
  /** When something new counts as published, for a history that is being made; otherwise now. */
  publishedAt?: (what: Published) => Date;
}

/** `revisions` counts what was published by this import: revisions, playbooks, policies. */
export type ImportResult =
  { ok: true; changed: boolean; revisions: number } | { ok: false; mistakes: Mistake[] };

/**
 * Brings the database to what the files say, in one write: what changed becomes a new revision, what left is retired, what came
 * back is restored, and nothing that was published is altered. The same content twice changes nothing.
 */
export async function importContent({
  store,
  content,
  fingerprint = null,
  now,
  publishedAt = () => now,
}: Input): Promise<ImportResult> {
  return store.write(async (tx) => {
    const companies = await keptCompanies(tx);
    const mistakes = rewrittenPolicies(content.companies, companies);
    if (mistakes.length > 0) return { ok: false, mistakes };

    const changes = new ContentChanges(now, publishedAt);
    changeCurriculum(content, await keptCurriculum(tx), changes);
    changeCompanies(content.companies, companies, changes);
    if (changes.any) {
      await changes.save(tx);
      await recordPublication(
        tx,
        { rows: changes.rows, retired: changes.retiredOf("programme") },
        now,
      );
      await raiseContentStamp(tx);
    }
    if ((await contentFingerprint(tx)) !== fingerprint)
      await keepContentFingerprint(tx, fingerprint);
    return { ok: true, changed: changes.any, revisions: changes.revisions };
  });
}

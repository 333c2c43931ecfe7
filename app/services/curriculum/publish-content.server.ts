import type { Files } from "~/content/files";
import { fingerprintOf } from "~/content/fingerprint";
import type { Mistake } from "~/content/mistakes";
import { contentFingerprint } from "~db/queries/content";
import type { Store } from "~db/store";
import { importContent, type NotTaken } from "./import-content.server";

interface Input {
  store: Store;
  files: Files;
  /** What the program was built from; null where that is not known, and then the files are always parsed. */
  program: string | null;
  now: Date;
}

export type PublishResult =
  | ({ ok: true; parsed: boolean; revisions: number } & NotTaken)
  | { ok: false; mistakes: Mistake[] };

/**
 * Publishes what changed in the content files, or says what is wrong with them. They are not parsed where the last import was of
 * these very texts by this very program.
 */
export async function publishContent({
  store,
  files,
  program,
  now,
}: Input): Promise<PublishResult> {
  const fingerprint = program === null ? null : fingerprintOf(files, program);
  if (fingerprint !== null && (await contentFingerprint(store.read)) === fingerprint)
    return { ok: true, parsed: false, revisions: 0, disputed: [], unfit: [], behind: [] };
  // The parsers are loaded only where there is something to parse.
  const { checkContent } = await import("~/content/read");
  const { content, mistakes } = checkContent(files);
  if (mistakes.length > 0) return { ok: false, mistakes };
  const imported = await importContent({ store, content, fingerprint, now });
  if (!imported.ok) return imported;
  const { revisions, disputed, unfit, behind } = imported;
  return { ok: true, parsed: true, revisions, disputed, unfit, behind };
}

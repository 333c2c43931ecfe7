import { factsIn } from "~/curriculum/rules/content/text-facts";
import { waitsFor } from "~/authoring/rules/drafts";
import { fileAt, moduleFile } from "~/curriculum/rules/content-paths";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDrafts } from "~/authoring/queries/drafts";
import { listFiles, retiredTexts } from "~/authoring/queries/library";
import type { Db } from "~db/store";
import { changeOf, type Changing, type LibraryChange } from "~/authoring/services/library/change";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";

/**
 * Takes a module with all its activities out of the library, where no programme leads through it. What people did there stays on
 * record. Twice is once.
 */
export async function retireModule({
  store,
  actor,
  now,
  moduleKey,
  number,
}: Changing & { moduleKey: string; number: number }): Promise<LibraryChange> {
  const path = moduleFile(moduleKey);
  const texts = await currentTexts(store.read);
  const own = texts.filter((file) => fileAt(file.path)?.module === moduleKey);
  const module = own.find((file) => file.path === path);
  if (!module) {
    const [retired] = await retiredTexts(store.read, [path]);
    return retired ? { ok: true, path, number: retired.number } : { ok: false, code: "gone" };
  }
  if (module.number !== number) return { ok: false, code: "moved-on" };
  const programmes = await programmesThrough(store.read, moduleKey);
  if (programmes.length > 0) return { ok: false, code: "used", programmes };
  const drafts = await findDrafts(store.read);
  const waiting = drafts.some(
    (draft) => waitsFor(draft) !== null && fileAt(draft.path)?.module === moduleKey,
  );
  if (waiting) return { ok: false, code: "scheduled" };
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map(own.map((file) => [file.path, null])),
    made: new Map(own.map((file) => [file.path, file.number])),
  });
  return changeOf({ store, actor, now }, published, path, number);
}

/** The titles of the programmes that lead through a module, or renew by it. */
export async function programmesThrough(db: Db, moduleKey: string): Promise<string[]> {
  return (await currentTexts(db)).flatMap(({ path, text }) => {
    if (fileAt(path)?.kind !== "programme") return [];
    const { title, modules, renewalModule } = factsIn(path, text);
    const leads = Array.isArray(modules) && modules.includes(moduleKey);
    return leads || renewalModule === moduleKey ? [String(title)] : [];
  });
}

/** Brings a retired module back with what left together with it. Twice is once. */
export async function restoreModule({
  store,
  actor,
  now,
  moduleKey,
}: Changing & { moduleKey: string }): Promise<LibraryChange> {
  const path = moduleFile(moduleKey);
  const [back] = await currentTexts(store.read, [path]);
  if (back) return { ok: true, path, number: back.number };
  const files = (await listFiles(store.read)).filter(
    (file) => fileAt(file.path)?.module === moduleKey && file.retiredAt !== null,
  );
  const left = files.find((file) => file.path === path)?.retiredAt;
  if (!left) return { ok: false, code: "gone" };
  const together = files.filter(({ retiredAt }) => retiredAt?.getTime() === left.getTime());
  const texts = await retiredTexts(
    store.read,
    together.map((file) => file.path),
  );
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map(texts.map((file) => [file.path, file.text])),
    made: new Map([[path, 0]]),
  });
  const number = texts.find((file) => file.path === path)?.number ?? 1;
  return changeOf({ store, actor, now }, published, path, number);
}

import { programmeFile } from "~/curriculum/rules/content-paths";
import { currentTexts } from "~/authoring/queries/authoring";
import { isWaiting } from "~/authoring/services/drafts/open-draft.server";
import { retiredTexts } from "~/authoring/queries/library";
import { changeOf, type Changing, type LibraryChange } from "~/authoring/services/library/change";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";

/**
 * Ends a programme: what it granted holds until its date, and it grants nothing more. Refused with the mistakes where a company's
 * playbook names it. Twice is once.
 */
export async function retireProgramme({
  store,
  actor,
  now,
  programmeKey,
  number,
}: Changing & { programmeKey: string; number: number }): Promise<LibraryChange> {
  const path = programmeFile(programmeKey);
  const [file] = await currentTexts(store.read, [path]);
  if (!file) {
    const [retired] = await retiredTexts(store.read, [path]);
    return retired ? { ok: true, path, number: retired.number } : { ok: false, code: "gone" };
  }
  if (file.number !== number) return { ok: false, code: "moved-on" };
  if (await isWaiting(store.read, path)) return { ok: false, code: "scheduled" };
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, null]]),
    made: new Map([[path, number]]),
  });
  return changeOf({ store, actor, now }, published, path, number);
}

/** Brings a programme back as it was, with everybody who was on its way. Twice is once. */
export async function restoreProgramme({
  store,
  actor,
  now,
  programmeKey,
}: Changing & { programmeKey: string }): Promise<LibraryChange> {
  const path = programmeFile(programmeKey);
  const [back] = await currentTexts(store.read, [path]);
  if (back) return { ok: true, path, number: back.number };
  const [retired] = await retiredTexts(store.read, [path]);
  if (!retired) return { ok: false, code: "gone" };
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, retired.text]]),
    made: new Map([[path, 0]]),
  });
  return changeOf({ store, actor, now }, published, path, retired.number);
}

import { editYaml } from "~/kit/yaml/edit-yaml";
import { factsIn } from "~/curriculum/rules/content/text-facts";
import { movedTo } from "~/kit/lists/in-order";
import { moduleFile, programmeFile } from "~/curriculum/rules/content-paths";
import { isWaiting } from "~/authoring/services/drafts/open-draft.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { changeOf, type Changing, type LibraryChange } from "~/authoring/services/library/change";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";

interface Move extends Changing {
  /** The module's or the programme's key. */
  inside: string;
  item: string;
  /** The place it is to have, from 0. */
  to: number;
  /** The revision of the file in which its place was seen. */
  number: number;
}

/** Puts an activity at another place in its module, and publishes that at once. */
export function moveActivity({ inside, ...move }: Move): Promise<LibraryChange> {
  return moveIn({ ...move, path: moduleFile(inside), list: "activities" });
}

/** Puts a module at another place in a programme, and publishes that at once. */
export function moveModule({ inside, ...move }: Move): Promise<LibraryChange> {
  return moveIn({ ...move, path: programmeFile(inside), list: "modules" });
}

async function moveIn({
  store,
  actor,
  now,
  path,
  list,
  item,
  to,
  number,
}: Omit<Move, "inside"> & {
  path: string;
  list: "activities" | "modules";
}): Promise<LibraryChange> {
  const [file] = await currentTexts(store.read, [path]);
  if (!file) return { ok: false, code: "gone" };
  const before = factsIn(path, file.text)[list];
  const order = Array.isArray(before) ? movedTo(before.map(String), item, to) : null;
  // Sent twice: it stands there already, by the revision that followed.
  if (order && before && order.join() === (before as unknown[]).join())
    return { ok: true, path, number: file.number };
  if (file.number !== number) return { ok: false, code: "moved-on" };
  if (await isWaiting(store.read, path)) return { ok: false, code: "scheduled" };
  if (!order) return { ok: false, code: "gone" };
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, editYaml(file.text, { [list]: order })]]),
    made: new Map([[path, number]]),
  });
  return changeOf({ store, actor, now }, published, path, number + 1);
}

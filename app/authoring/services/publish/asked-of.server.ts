import {
  askedByRevision,
  askedInAll,
  NOBODY_ASKED,
  type Asked,
} from "~/authoring/rules/second-yes";
import { factsIn } from "~/curriculum/rules/content/text-facts";
import { isActivityKind, type FilePlace } from "~/curriculum/rules/content-paths";
import type { Impact, Reach } from "~/curriculum/rules/kinds";
import type { Call } from "~/people/services/call";
import { programmeAdditions } from "~/authoring/services/programme/programme-additions.server";
import { activityAdditions } from "./activity-additions.server";
import { countConsequences } from "./count-consequences.server";
import { restoredWith } from "./restoring.server";

/** What is to be published. */
interface ToPublish {
  file: FilePlace;
  /** The text, with its impact in it. */
  text: string;
  reach: Reach;
}

/**
 * How many people at how many companies publishing a text asks something of, across the agency: an activity, or what a programme
 * adds. A company's playbook and its versions of lessons only affect that company, and a module's own file asks nothing of anyone.
 */
export async function askedOf({
  store,
  now,
  file: { kind, module: moduleKey, key: activityKey, path },
  text,
  reach,
}: Pick<Call, "store" | "now"> & ToPublish): Promise<Asked> {
  if (kind === "programme" && activityKey !== undefined) {
    if (reach === "starting") return NOBODY_ASKED;
    const additions = await programmeAdditions({ store, now, programmeKey: activityKey, text });
    return additions?.asked[reach] ?? NOBODY_ASKED;
  }
  if (!isActivityKind(kind)) return NOBODY_ASKED;
  if (moduleKey === undefined || activityKey === undefined) return NOBODY_ASKED;
  const place = { store, now, moduleKey, activityKey };
  const again =
    factsIn(path, text)["impact"] === ("relearn" satisfies Impact) &&
    (await restoredWith(store.read, { path, text })) === null;
  const consequences = again ? await countConsequences(place) : null;
  const additions =
    reach === "starting" ? null : await activityAdditions({ ...place, kind, title: activityKey });
  return askedInAll(
    askedByRevision("relearn", consequences?.asked ?? NOBODY_ASKED),
    additions?.asked[reach] ?? NOBODY_ASKED,
  );
}

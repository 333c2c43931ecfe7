import { makeCopy } from "~/authoring/services/copies/make-copy.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { activityFile, copyFile } from "~/curriculum/rules/content-paths";
import type { Store } from "~db/store";
import { DEMO_DAY } from "../harness/demo-day";
import { theTrainer } from "../the-trainer";
import { publishDraft } from "../own-forms";

/** A lesson of which a company has its own text, where both have changed the same since. */
export const OWNED = { module: "why", activity: "expert-in-the-room", company: "harbour-and-pine" };

export async function ownALesson(store: Store): Promise<void> {
  const actor = await theTrainer(store);
  const call = { store, actor, now: DEMO_DAY };
  const { module: moduleKey, activity: activityKey, company: companyKey } = OWNED;
  const [copy, original] = [
    copyFile(companyKey, moduleKey, activityKey),
    activityFile(moduleKey, activityKey, "lesson"),
  ];
  const publish = async (path: string, changes: Record<string, string>) => {
    const { published, draft } = await openDraft({ ...call, path });
    const before = draft?.text ?? published!.text;
    const text = Object.entries(changes).reduce((now, [from, to]) => {
      if (!now.includes(from)) throw new Error(`${path} does not say “${from}”.`);
      return now.replace(from, to);
    }, before);
    const save = { text, sequence: draft?.sequence ?? 0, baseNumber: published?.number ?? 0 };
    const saved = await saveDraft({ ...call, path, ...save });
    if (!saved.ok) throw new Error(saved.code);
    const publication = { impact: "wording" as const, change: "Other words." };
    await publishDraft({ ...call, path, sequence: saved.sequence, publication });
  };
  await makeCopy({ ...call, moduleKey, activityKey, companyKey });
  await publish(copy, {
    "What you do every day": "What you bake every day",
    "minutes: 6": "minutes: 5",
  });
  await publish(original, {
    "What you do every day": "All that you do every day",
    "I ride through a ford": "I cycle through a ford",
  });
}

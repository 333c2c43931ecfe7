import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { discardDraft, saveDraft } from "~/authoring/services/drafts/save-draft.server";
import type { Store } from "~db/store";
import { DEMO_DAY } from "../harness/demo-day";
import { theTrainer } from "../the-trainer";
import { publishDraft } from "../own-forms";
import { scheduleDraft } from "../usual-agency";

const LESSON = "modules/reply/angry-in-public.md";
const NEW = "modules/reply/pleased.md";
const QUIZ = "modules/reply/quiz.yaml";
const MOVED_ON = "modules/reply/reading-a-post.md";
const SCHEDULED = "modules/tone/quiz.yaml";

/**
 * A lesson that is new in its module; one in two versions with a draft on top and one set aside, one whose draft another version came out under, a quiz’s draft with a
 * mistake, and one that has its time.
 */
export async function writeDrafts(store: Store): Promise<void> {
  const actor = await theTrainer(store);
  const call = { store, actor, now: DEMO_DAY };
  const write = async (path: string, from: string, to: string) => {
    const { published, draft } = await openDraft({ ...call, path });
    const { number, text } = published!;
    if (!text.includes(from)) throw new Error(`${path} does not say “${from}”.`);
    const save = { text: text.replace(from, to), sequence: draft?.sequence ?? 0 };
    await saveDraft({ ...call, path, ...save, baseNumber: number });
  };
  const publication = { impact: "notice" as const, change: "Say sorry for what they wrote." };
  await write(LESSON, "how the rest is read", "how the rest is read, so say sorry there");
  await publishDraft({ ...call, path: LESSON, sequence: 1, publication });
  const angry = (await openDraft({ ...call, path: LESSON })).published!.text;
  const fresh = angry.replace(/^title: .*/m, "title: When a customer is pleased");
  await saveDraft({ ...call, path: NEW, text: fresh, sequence: 0, baseNumber: 0 });
  await write(LESSON, "minutes: 7", "minutes: 9");
  await discardDraft({ ...call, path: LESSON });
  await write(LESSON, "A reason that comes before", "Even a reason that comes before");
  const { published } = await openDraft({ ...call, path: MOVED_ON });
  await write(MOVED_ON, "\nminutes: ", "\nminutes: 1");
  const theirs = published!.text.replace(/^title: .*/m, "title: Reading a post");
  const changes = new Map([[MOVED_ON, theirs]]);
  await publishTexts({ store, by: actor, now: DEMO_DAY, changes, made: new Map() });
  await write(QUIZ, "passMark: 80", "passMark: 800");
  await write(SCHEDULED, "passMark: 80", "passMark: 85");
  const publishAt = new Date(DEMO_DAY.getTime() + 3 * 86_400_000);
  const ready = { impact: "wording" as const, change: "Another pass mark." };
  const due = { ...call, path: SCHEDULED, sequence: 1, publication: ready, publishAt };
  const scheduled = await scheduleDraft(due);
  if (!scheduled.ok) throw new Error(`The draft was not scheduled: ${scheduled.code}.`);
}

import { activitiesIn } from "~/curriculum/rules/content/module-activities";
import { editYaml } from "~/kit/yaml/edit-yaml";
import { activityFile, fileAt, moduleFile } from "~/curriculum/rules/content-paths";
import { notFound } from "~/kit/http/refusal";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { activityPath } from "~/authoring/queries/activity-file";
import { currentTexts } from "~/authoring/queries/authoring";
import { isWaiting } from "~/authoring/services/drafts/open-draft.server";
import {
  countPlaying,
  countReading,
  countSitting,
  countWorking,
} from "~/authoring/queries/library";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import type { Store } from "~db/store";
import { changeOf, type Changing, type LibraryChange } from "~/authoring/services/library/change";
import { questionTitle } from "~/assessment/rules/content/question-title";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";

const COUNTS = {
  lesson: countReading,
  quiz: countSitting,
  practice: countWorking,
  scenario: countPlaying,
};

interface Place {
  moduleKey: string;
  activityKey: string;
}

/**
 * Takes an activity out of its module. What people did in it stays on record, and everyone who is cleared stays so. `number` is
 * the revision of the module that the trainer saw. Twice is once.
 */
export async function retireActivity({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  number,
}: Changing & Place & { number: number }): Promise<LibraryChange> {
  const modulePath = moduleFile(moduleKey);
  const path = await activityPath(store.read, moduleKey, activityKey);
  const [module] = await currentTexts(store.read, [modulePath]);
  const [file] = await currentTexts(store.read, [path]);
  const listed = module && activitiesIn(module.text);
  if (!module || !listed) return { ok: false, code: "gone" };
  if (!file && !listed.includes(activityKey))
    return { ok: true, path: modulePath, number: module.number };
  if (!file || module.number !== number) return { ok: false, code: "moved-on" };
  const others = listed.filter((key) => key !== activityKey);
  if (others.length === 0) return { ok: false, code: "last" };
  if (await isWaiting(store.read, path)) return { ok: false, code: "scheduled" };
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map<string, string | null>([
      [modulePath, editYaml(module.text, { activities: others })],
      [path, null],
      // Companies’ own texts of it, and translations, come back with it.
      ...(await copiesOf(store, { moduleKey, activityKey })).map((copy) => [copy, null] as const),
    ]),
    made: new Map([
      [modulePath, number],
      [path, file.number],
    ]),
  });
  return changeOf({ store, actor, now }, published, modulePath, number + 1);
}

/** What retiring an activity would mean, and how many people at the trainer’s companies it would reach. */
export async function showActivityRetirement({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
}: Changing & Place) {
  const module = (await currentCurriculum(store)).modules.get(moduleKey);
  const activity = module?.activities.find(({ key }) => key === activityKey);
  const [file] = await currentTexts(store.read, [moduleFile(moduleKey)]);
  if (!module || !activity || !file) throw notFound("lesson");
  const { kind, title } = activity.body;
  return {
    module: { key: module.key, title: module.body.title },
    key: activity.key,
    kind,
    title,
    number: file.number,
    last: module.activities.length === 1,
    /** People who have begun it and not ended it. */
    inTheMiddle: await COUNTS[kind](
      store.read,
      await trainersCompanies(store.read, actor, now),
      activity.id,
    ),
    /** Questions of the module's quiz that send people back to it. */
    pointing: kind !== "lesson" ? [] : await questionsPointing(store, moduleKey, activityKey),
  };
}

/** The paths of all companies’ own copies in use, and of all translations. */
async function copiesOf(store: Store, { moduleKey, activityKey }: Place): Promise<string[]> {
  return (await currentTexts(store.read)).flatMap(({ path }) => {
    const { kind, module, key } = fileAt(path) ?? {};
    const isOf = module === moduleKey && key === activityKey;
    return isOf && (kind === "copy" || kind === "translation") ? [path] : [];
  });
}

/** The texts of the questions whose `reread` names the lesson: they stand in the way. */
async function questionsPointing(store: Store, moduleKey: string, lessonKey: string) {
  const { factsIn } = await import("~/curriculum/rules/content/text-facts");
  const path = activityFile(moduleKey, "quiz", "quiz");
  const [quiz] = await currentTexts(store.read, [path]);
  const questions: unknown = quiz && factsIn(path, quiz.text)["questions"];
  if (!Array.isArray(questions)) return [];
  return (questions as { reread?: unknown }[]).flatMap((question) =>
    String(question.reread).startsWith(`${lessonKey}#`) ? [questionTitle(question) ?? ""] : [],
  );
}

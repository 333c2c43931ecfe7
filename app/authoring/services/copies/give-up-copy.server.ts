import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { returnAsks } from "~/curriculum/rules/giving-up";
import { copyFile, fileAt, originalOf, translationFile } from "~/curriculum/rules/content-paths";
import { TRANSLATION_LANGUAGES } from "~/curriculum/rules/translation/languages";
import type { Db } from "~db/store";
import { withoutMark } from "~/authoring/rules/copies/copy-mark";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { notFound } from "~/kit/http/refusal";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { findActivityHistory } from "~/authoring/queries/activity-history";
import { findCopySpans } from "~/curriculum/queries/copies";
import { compareTexts } from "~/authoring/services/drafts/compare-texts.server";
import { countConsequences } from "~/authoring/services/publish/count-consequences.server";
import { authoredFile } from "~/authoring/services/library/files.server";
import { changeOf, type Changing, type LibraryChange } from "~/authoring/services/library/change";
import { isWaiting, openDraft, publishedText } from "~/authoring/services/drafts/open-draft.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { discardDraftIn } from "~/authoring/services/drafts/save-draft.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import type { CopyPlace } from "./show-update.server";

/**
 * Gives a company's own copy up: its people are taught the original again, as of now. The copy's history stays, and it can be restored
 * from there. A draft of it is set aside. `number` is the copy's version that was looked at. Twice is once.
 */
export async function giveUpCopy({
  number,
  ...call
}: Changing & CopyPlace & { number: number }): Promise<LibraryChange> {
  const { store, actor, now, companyKey, moduleKey, activityKey } = call;
  const path = copyFile(companyKey, moduleKey, activityKey);
  await authoredFile(store.read, { actor, now, path });
  const [copy] = await currentTexts(store.read, [path]);
  if (!copy) return { ok: true, path, number };
  if (copy.number !== number) return { ok: false, code: "moved-on" };
  if (await isWaiting(store.read, path)) return { ok: false, code: "scheduled" };
  const published = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map(
      [path, ...(await translationsOf(store.read, path))].map((file) => [file, null]),
    ),
    made: new Map([[path, number]]),
    also: (tx) => discardDraftIn(tx, { actor, now, path }),
  });
  return changeOf({ store, actor, now }, published, path, number);
}

/** The translations of a company version that are in use: they leave with it. */
async function translationsOf(db: Db, path: string): Promise<string[]> {
  const paths = TRANSLATION_LANGUAGES.map((language) => translationFile(path, language));
  return (await currentTexts(db, paths)).map((file) => file.path);
}

/** What going back to the original would mean. */
export async function showGivingUp(call: Changing & CopyPlace) {
  const { store, now, companyKey, moduleKey, activityKey } = call;
  const company = await engagedCompany({ ...call, key: companyKey });
  const path = copyFile(companyKey, moduleKey, activityKey);
  const { file, published, draft } = await openDraft({ ...call, path });
  const original = await publishedText(store.read, originalOf(file));
  const history = await findActivityHistory(store.read, moduleKey, activityKey);
  if (!published || !original || !history) throw notFound("copy");
  const spans = await findCopySpans(store.read, history.id);
  const span = spans.find((one) => one.companyId === company.companyId && one.untilNumber === null);
  const missed = history.revisions.filter(
    (one) => one.companyId === null && one.number > (span?.fromNumber ?? Infinity),
  );
  const { impact, change } = returnAsks(missed);
  const counted = { store, now, moduleKey, activityKey, companyKey };
  const consequences = await countConsequences(counted);
  const module = (await currentCurriculum(store)).modules.get(moduleKey);
  const objectives = module?.body.objectives ?? {};
  const lesson = fileAt(originalOf(file)) ?? file;
  return {
    module: { key: moduleKey, title: module?.body.title ?? titleFromKey(moduleKey) },
    key: activityKey,
    title: titleIn(path, published.text) ?? titleFromKey(activityKey),
    company: { key: companyKey, name: company.name, shortName: company.shortName },
    number: published.number,
    drafted: draft !== null,
    scheduled: draft !== null && draft.waits !== null,
    impact,
    change,
    consequences: consequences && consequences[impact],
    changes: await compareTexts(lesson, {
      before: withoutMark(published.text),
      after: original.text,
      objectives,
    }),
  };
}

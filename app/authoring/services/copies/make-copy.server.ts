import { m } from "~/kit/language/m";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { markOf, withMark } from "~/authoring/rules/copies/copy-mark";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { activityFile, copyFile } from "~/curriculum/rules/content-paths";
import { conflict, notFound } from "~/kit/http/refusal";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { findDraft } from "~/authoring/queries/drafts";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import type { Changing } from "~/authoring/services/library/change";
import { libraryCopies, type LibraryCopy } from "~/authoring/services/library/copies.server";
import { libraryStanding } from "~/authoring/services/library/standing.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { replaceDraftIn } from "~/authoring/services/drafts/save-draft.server";

interface Place {
  moduleKey: string;
  activityKey: string;
}

/**
 * Begins a company's own copy of a lesson as a draft with the original's text. Nothing else is taught before it is published. A copy
 * that is there already, in use or in writing, stays as it is: twice is once.
 */
export async function makeCopy({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  companyKey,
}: Changing & Place & { companyKey: string }): Promise<void> {
  if (activityKey === "quiz") throw notFound("lesson");
  const path = copyFile(companyKey, moduleKey, activityKey);
  await store.write(async (tx) => {
    const companies = await trainersCompanies(tx, actor, now);
    if (!companies.some(({ key }) => key === companyKey)) throw notFound("company");
    const original = await publishedText(tx, activityFile(moduleKey, activityKey, "lesson"));
    if (!original) throw notFound("lesson");
    if ((await findDraft(tx, path)) || (await publishedText(tx, path))) return;
    const text = withMark(original.text, markOf(original.text));
    if (text === null) throw conflict(m.authoring_copies_unreadable());
    await replaceDraftIn(tx, { actor, now, path, text, sequence: 0 });
  });
}

/** A lesson with the copies that the trainer's companies have of it, and the companies that could have one. */
export async function showCopies({ store, actor, now, moduleKey, activityKey }: Changing & Place) {
  const path = activityFile(moduleKey, activityKey, "lesson");
  const original = await publishedText(store.read, path);
  if (!original || activityKey === "quiz") throw notFound("lesson");
  const module = (await currentCurriculum(store)).modules.get(moduleKey);
  const companies = await trainersCompanies(store.read, actor, now);
  const standing = await libraryStanding(store);
  const all = await libraryCopies(store, standing, companies);
  const copies: LibraryCopy[] = all.get(`${moduleKey}/${activityKey}`) ?? [];
  return {
    module: { key: moduleKey, title: module?.body.title ?? titleFromKey(moduleKey) },
    key: activityKey,
    title: titleIn(path, original.text) ?? titleFromKey(activityKey),
    copies,
    companies: companies
      .filter(({ key }) => !copies.some(({ company }) => company.key === key))
      .map(({ key, name, shortName }) => ({ key, name, shortName })),
  };
}

import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { markIn, markOf } from "~/authoring/rules/copies/copy-mark";
import { objectivesIn, titleIn } from "~/curriculum/rules/content/text-facts";
import { copyFile, fileAt, moduleFile, originalOf } from "~/curriculum/rules/content-paths";
import { notFound } from "~/kit/http/refusal";
import { engagedCompany } from "~/people/services/delegation/engaged-company.server";
import { currentTexts, fileHistory } from "~/authoring/queries/authoring";
import type { Db } from "~db/store";
import { shownMerge } from "./merged.server";
import { compareTexts } from "~/authoring/services/drafts/compare-texts.server";
import type { Changing } from "~/authoring/services/library/change";
import { openDraft, publishedText } from "~/authoring/services/drafts/open-draft.server";

export interface CopyPlace {
  moduleKey: string;
  activityKey: string;
  companyKey: string;
}

/** A copy as it is written, the original now, and the text of it that the copy was made from where that is known. */
export async function copyAndOriginal(call: Changing & CopyPlace) {
  const { store, companyKey, moduleKey, activityKey } = call;
  const path = copyFile(companyKey, moduleKey, activityKey);
  const { file, draft, published } = await openDraft({ ...call, path });
  const text = draft?.text ?? published?.text;
  const original = await publishedText(store.read, originalOf(file));
  if (text === undefined || !original) throw notFound("copy");
  return {
    file,
    path,
    draft,
    published,
    text,
    original,
    mark: markOf(original.text),
    base: await textMarked(store.read, originalOf(file), markIn(text)),
  };
}

/** The newest of a lesson's texts that a copy names by its mark; null where none is. */
async function textMarked(db: Db, path: string, mark: string | null) {
  if (mark === null) return null;
  const found = (await fileHistory(db, path)).find(({ text }) => markOf(text) === mark);
  return found ?? null;
}

/**
 * What the original has changed since a copy was made from it, beside what the company has changed, and both in one text. Where it is
 * not known which text the copy was made from, the two are only compared.
 */
export async function showUpdate(call: Changing & CopyPlace) {
  const { store, moduleKey, activityKey, companyKey } = call;
  const company = await engagedCompany({ ...call, key: companyKey });
  const { file, path, draft, published, text, original, mark, base } = await copyAndOriginal(call);
  const [module] = await currentTexts(store.read, [moduleFile(moduleKey)]);
  const objectives = Object.fromEntries(objectivesIn(module?.text ?? ""));
  const lesson = fileAt(originalOf(file)) ?? file;
  const compare = (before: string, after: string) =>
    compareTexts(file, { before, after, objectives });
  return {
    module: {
      key: moduleKey,
      title: titleIn(moduleFile(moduleKey), module?.text ?? "") ?? titleFromKey(moduleKey),
    },
    key: activityKey,
    title: titleIn(path, text) ?? titleFromKey(activityKey),
    company: { key: companyKey, name: company.name, shortName: company.shortName },
    waiting: markIn(text) !== mark,
    /** What was looked at: a choice is for this alone. */
    mark,
    sequence: draft?.sequence ?? 0,
    number: published?.number ?? 0,
    scheduled: draft !== null && draft.waits !== null,
    isPublished: published !== null,
    original: { number: original.number, publishedAt: original.publishedAt },
    base: base && {
      number: base.number,
      theirs: await compareTexts(lesson, { before: base.text, after: original.text, objectives }),
      ours: await compare(base.text, text),
    },
    /** From the copy to the original, if it isn’t known what the copy was made from. */
    apart: base ? null : await compare(text, original.text),
    merge: base && (await shownMerge({ base: base.text, ours: text, theirs: original.text })),
  };
}

export type UpdateView = Awaited<ReturnType<typeof showUpdate>>;

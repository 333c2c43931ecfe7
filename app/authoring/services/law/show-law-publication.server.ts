import { lawFile } from "~/curriculum/rules/content-paths";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { notFound } from "~/kit/http/refusal";
import { localDateOf } from "~/kit/time/moment";
import { findTrainer } from "~/people/queries/people";
import { fileHistory } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { waitsFor } from "~/authoring/rules/drafts";
import { keptFailureText } from "~/authoring/rules/failure-words";
import { readLawForm } from "~/authoring/rules/law/file";
import { lawProblems } from "~/authoring/rules/law/problems";
import { compareTexts } from "~/authoring/services/drafts/compare-texts.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { authoredFile } from "~/authoring/services/library/files.server";
import { movedOn, publicationProblems } from "~/authoring/services/publish/show-publication.server";
import { companiesUnderLaw } from "./companies-under.server";
import { lessonsOnLaw } from "./lessons-on.server";
import type { LawPlace } from "./save-law.server";

/** The draft of a topic as its page shows it before it’s published, with the lessons and companies that read it; null for none. */
export async function showLawPublication({ topic, ...call }: LawPlace) {
  const { store, actor, now } = call;
  const path = lawFile(topic);
  const file = await authoredFile(store.read, { actor, now, path });
  const row = await findDraft(store.read, path);
  const published = await publishedText(store.read, path);
  const [last] = await fileHistory(store.read, path);
  const before = published?.text ?? last?.text ?? null;
  const text = row?.text ?? before;
  if (text === null) throw notFound("law");
  const page = { key: topic, title: titleIn(path, text) ?? titleFromKey(topic) };
  if (!row) return { ...page, draft: null };

  const about = { file, text, base: row.baseNumber, objectives: {}, now };
  const { sequence, savedAt, savedByName, publishAt, failure } = row;
  const scheduler = await findTrainer(store.read, row.scheduledBy ?? "", now);
  return {
    ...page,
    draft: {
      sequence,
      savedAt,
      savedBy: savedByName,
      failure: keptFailureText(failure),
      number: (last?.number ?? 0) + 1,
      base: published?.number ?? 0,
      scheduled:
        waitsFor(row) === "time" && publishAt
          ? { at: publishAt, by: scheduler?.name ?? null }
          : null,
      changes:
        before === null ? null : await compareTexts(file, { before, after: text, objectives: {} }),
      problems: await problemsIn(call, about),
      movedOn: await movedOn(store, about),
      lessons: (await lessonsOnLaw(store)).get(topic) ?? [],
      companies: await companiesUnderLaw(call),
    },
  };
}

/** Mistakes in the form's fields show there; here they are only counted. */
async function problemsIn(
  { store, now }: Omit<LawPlace, "topic">,
  about: Parameters<typeof publicationProblems>[1],
) {
  const form = readLawForm(about.text);
  const inFields = form ? Object.keys(lawProblems(form, localDateOf(now, "UTC"))).length : 0;
  return { inFields, others: inFields > 0 ? [] : await publicationProblems(store, about) };
}

import { keptFailureText } from "~/authoring/rules/failure-words";
import { waitsFor } from "~/authoring/rules/drafts";
import { readProgrammeForm } from "~/authoring/rules/programme/file";
import { programmeProblems } from "~/authoring/rules/programme/problems";
import { titleIn } from "~/curriculum/rules/content/text-facts";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { titleFromKey } from "~/curriculum/rules/title-from-key";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { notFound } from "~/kit/http/refusal";
import { findTrainer } from "~/people/queries/people";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { compareTexts } from "~/authoring/services/drafts/compare-texts.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { authoredFile } from "~/authoring/services/library/files.server";
import { showAgreement } from "~/authoring/services/publish/show-agreement.server";
import { movedOn, publicationProblems } from "~/authoring/services/publish/show-publication.server";
import { fileHistory } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { listEnrolled } from "~/authoring/queries/library";
import { programmeAdditions } from "./programme-additions.server";
import { programmeModules, titlesOf, type ProgrammeModule } from "./programme-modules.server";
import type { ProgrammePlace } from "./save-programme.server";

/** The draft of a programme as its page shows it before it’s published, with who it affects; null for none. */
export async function showProgrammePublication({ programmeKey, ...call }: ProgrammePlace) {
  const { store, actor, now } = call;
  const path = programmeFile(programmeKey);
  const file = await authoredFile(store.read, { actor, now, path });
  const row = await findDraft(store.read, path);
  const published = await publishedText(store.read, path);
  const [last] = await fileHistory(store.read, path);
  const before = published?.text ?? last?.text ?? null;
  const text = row?.text ?? before;
  if (text === null) throw notFound("programme");
  const page = { key: programmeKey, title: titleIn(path, text) ?? titleFromKey(programmeKey) };
  if (!row) return { ...page, draft: null };

  const modules = await programmeModules(store);
  const objectives = titlesOf(modules);
  const about = { file, text, base: row.baseNumber, objectives, now };
  const { sequence, savedAt, savedByName, publishAt, failure, reach } = row;
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
      ...(await showAgreement(call, file, row)),
      changes:
        before === null ? null : await compareTexts(file, { before, after: text, objectives }),
      problems: await problemsIn(store, about, modules),
      movedOn: await movedOn(store, about),
      additions: await programmeAdditions({ ...call, programmeKey, text }),
      reach,
      affected: await affected(call, programmeKey),
    },
  };
}

/** Mistakes in the form's fields show there; here they are only counted. */
async function problemsIn(
  store: ProgrammePlace["store"],
  about: Parameters<typeof publicationProblems>[1],
  modules: readonly ProgrammeModule[],
) {
  const form = readProgrammeForm(about.text);
  const known = new Set(modules.map(({ key }) => key));
  const inFields = form ? Object.keys(programmeProblems(form, known)).length : 0;
  const others = inFields > 0 ? [] : await publicationProblems(store, about);
  return { inFields, others };
}

/** The people at the trainer’s companies who are taking it or cleared by it. */
async function affected(
  { store, actor, now }: Omit<ProgrammePlace, "programmeKey">,
  programmeKey: string,
) {
  const { programmes } = await currentCurriculum(store);
  const programme = [...programmes.values()].find(({ key }) => key === programmeKey);
  if (!programme) return [];
  const companies = await trainersCompanies(store.read, actor, now);
  const names = new Map(companies.map(({ companyId, name }) => [companyId, name]));
  const people = await listEnrolled(store.read, companies, programme.id);
  return people.map(({ companyId, name }) => ({ name, company: names.get(companyId) ?? "" }));
}

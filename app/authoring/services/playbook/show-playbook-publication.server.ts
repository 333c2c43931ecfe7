import { keptFailureText } from "~/authoring/rules/failure-words";
import { asPlaybook, readPlaybookForm } from "~/authoring/rules/playbook/file";
import { playbookProblems } from "~/authoring/rules/playbook/problems";
import { escalationLines } from "~/curriculum/rules/markdoc/render-list";
import type { FilePlace } from "~/curriculum/rules/content-paths";
import { compareTexts } from "~/authoring/services/drafts/compare-texts.server";
import { authoredFile, libraryFiles } from "~/authoring/services/library/files.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import {
  movedOn,
  publicationProblems,
  saidOf,
} from "~/authoring/services/publish/show-publication.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { fileHistory } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { findPersonName } from "~/people/queries/people";
import type { Store } from "~db/store";
import { playbookAdditions } from "./playbook-additions.server";
import { quotingIn } from "./quoting.server";
import { countPlaybookConsequences } from "./count-playbook-consequences.server";
import {
  playbookPlace,
  type CompanyDoor,
  type CompanyPlace,
} from "~/authoring/services/library/company-door.server";

/** The draft of a company's playbook as its page shows it before it’s published, with what that means for people; null for none. */
export async function showPlaybookPublication(door: CompanyDoor) {
  const { store, now, actor } = door;
  const place = await playbookPlace(door);
  const { path, company } = place;
  const file = await authoredFile(store.read, { actor, now, path });
  const row = await findDraft(store.read, path);
  if (!row) return { company, draft: null };
  const published = await publishedText(store.read, path);
  const [last] = await fileHistory(store.read, path);
  const before = published?.text ?? last?.text ?? "";
  const { text, sequence, savedAt, savedByName, publishAt, failure, baseNumber: base } = row;
  const about = { file, text, base, objectives: {}, now };
  const meaning = await meaningOf(store, now, place, text);
  const additions = meaning.preview && (await playbookAdditions({ store, now, company, text }));
  return {
    company,
    draft: {
      sequence,
      savedAt,
      savedBy: savedByName,
      failure: keptFailureText(failure),
      number: (last?.number ?? 0) + 1,
      base: published?.number ?? 0,
      scheduled: publishAt
        ? { at: publishAt, by: await findPersonName(store.read, row.scheduledBy ?? "") }
        : null,
      said: await saidOf(file, text, before),
      changes: await compareTexts(file, { before, after: text, objectives: {} }),
      problems: await problemsIn(store, about),
      movedOn: await movedOn(store, about),
      additions,
      reach: row.reach,
      ...meaning,
    },
  };
}

/** Mistakes in the form's fields show there; here they are only counted. */
async function problemsIn(
  store: Store,
  about: { file: FilePlace; text: string; base: number; now: Date },
) {
  const form = readPlaybookForm(about.text);
  const inFields = form ? Object.keys(playbookProblems(form)).length : 0;
  const found = await publicationProblems(store, about);
  return { inFields, others: inFields > 0 ? [] : found };
}

/** Who it affects and how; a draft with mistakes has no preview. */
async function meaningOf(store: Store, now: Date, { company }: CompanyPlace, text: string) {
  const form = readPlaybookForm(text);
  const isSound = form !== null && Object.keys(playbookProblems(form)).length === 0;
  const playbook = isSound ? asPlaybook(form) : null;
  const rules = await companyRules(store, company);
  const quoting =
    playbook && rules.playbook
      ? await quotingIn({
          files: await libraryFiles(store.read),
          companyKey: company.key,
          before: rules.playbook,
          after: playbook,
        })
      : [];
  const quotedIn = quoting.map(({ path }) => path);
  const { byImpact, gone } = await countPlaybookConsequences({
    store,
    now,
    company,
    playbook,
    quotedIn,
  });
  const preview = playbook && {
    playbook,
    escalation: { type: "escalation" as const, items: escalationLines(playbook) },
  };
  return { preview, quoting, consequences: byImpact, gone };
}

import { readPlaybookForm } from "~/authoring/rules/playbook/file";
import { playbookProblems } from "~/authoring/rules/playbook/problems";
import { notFound } from "~/kit/http/refusal";
import { openDraft, standingOf } from "~/authoring/services/drafts/open-draft.server";
import { playbookPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";

/** A company's playbook as a form: the draft, or what is published if there is none. */
export async function showPlaybookEditor(door: CompanyDoor) {
  const { company, path } = await playbookPlace(door);
  const { published, draft } = await openDraft({ ...door, path });
  const written = draft ?? published;
  if (!written) throw notFound("playbook");
  const form = readPlaybookForm(written.text);
  return {
    company,
    /** Null if it can't be read, such as after an edit in the folder. */
    form,
    problems: draft && form ? playbookProblems(form) : {},
    ...standingOf({ published, draft }),
  };
}

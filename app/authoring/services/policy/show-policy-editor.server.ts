import { readPolicyForm } from "~/authoring/rules/policy/file";
import { policyProblems } from "~/authoring/rules/policy/problems";
import { openDraft, standingOf } from "~/authoring/services/drafts/open-draft.server";
import { policyPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";
import { startingPolicy } from "./starting-policy.server";

/** A company's policy as a form: the draft, or what is published, or a text to start from where there is neither. */
export async function showPolicyEditor(door: CompanyDoor) {
  const { company, path } = await policyPlace(door);
  const { published, draft } = await openDraft({ ...door, path });
  const written = (draft ?? published)?.text ?? (await startingPolicy(door.store, company));
  const form = readPolicyForm(written);
  return {
    company,
    /** Null if it can't be read, such as after an edit in the folder. */
    form,
    /** Whether it is a text to start from, which nobody has written or published yet. */
    starts: !draft && !published,
    problems: form && (draft || !published) ? policyProblems(form) : {},
    ...standingOf({ published, draft }),
  };
}

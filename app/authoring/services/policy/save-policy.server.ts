import { m } from "~/kit/language/m";
import { readPolicyForm, writePolicyForm } from "~/authoring/rules/policy/file";
import type { PolicyForm } from "~/company/rules/policy/form";
import {
  keepFormAside,
  saveForm,
  type FormFile,
  type SavedForm,
} from "~/authoring/services/drafts/save-form.server";
import { policyPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";
import { startingPolicy } from "./starting-policy.server";

interface Save extends CompanyDoor {
  form: PolicyForm;
  sequence: number;
  baseNumber: number;
  replace: boolean;
}

/** Saves what was written as the draft of the next version of a company's policy. */
export async function savePolicy(save: Save): Promise<SavedForm<PolicyForm>> {
  return saveForm({ ...save, ...(await policyFormFile(save)) });
}

/** Sets aside what the author wrote but dropped for another version, so it can be restored. */
export async function keepPolicyAside({ form, ...door }: CompanyDoor & { form: PolicyForm }) {
  const refused = () => m.authoring_policy_unkeepable();
  await keepFormAside({ ...door, ...(await policyFormFile(door)), form, refused });
}

async function policyFormFile(
  door: CompanyDoor,
): Promise<{ path: string; file: FormFile<PolicyForm> }> {
  const { company, path } = await policyPlace(door);
  const start = await startingPolicy(door.store, company);
  return { path, file: { read: readPolicyForm, write: writePolicyForm, start } };
}

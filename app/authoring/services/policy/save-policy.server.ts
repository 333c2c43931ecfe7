import { m } from "~/kit/language/m";
import { readPolicyForm, writePolicyForm } from "~/authoring/rules/policy/file";
import type { PolicyForm } from "~/company/rules/policy/form";
import { conflict } from "~/kit/http/refusal";
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
export async function savePolicy({ companyKey, ...save }: Save): Promise<SavedForm<PolicyForm>> {
  return saveForm({ ...save, file: await policyFormFile({ ...save, companyKey }) });
}

/** Sets aside what the author wrote but dropped for another version, so it can be restored. */
export async function keepPolicyAside({ companyKey, ...kept }: CompanyDoor & { form: PolicyForm }) {
  const file = await policyFormFile({ ...kept, companyKey });
  if (!(await keepFormAside({ ...kept, file }))) throw conflict(m.authoring_policy_unkeepable());
}

async function policyFormFile(door: CompanyDoor): Promise<FormFile<PolicyForm>> {
  const { company, path } = await policyPlace(door);
  const start = await startingPolicy(door.store, company);
  return { path, read: readPolicyForm, write: writePolicyForm, start };
}

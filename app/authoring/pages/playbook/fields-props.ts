import type { PlaybookForm } from "~/company/rules/playbook/form";

export interface PlaybookFieldsProps {
  form: PlaybookForm;
  problems: { readonly [field: string]: string | undefined };
  readOnly: boolean;
}

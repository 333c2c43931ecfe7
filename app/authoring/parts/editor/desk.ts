import type { Law } from "~/curriculum/rules/content/law/law";
import type { Playbook } from "~/company/rules/playbook/playbook";

/** What the editors are given by the page round them. */
export interface DeskProps {
  /** The whole file as it stands. It is taken up at first, and whenever `resetKey` changes. */
  text: string;
  onChange: (text: string) => void;
  /** Whose people the text is looked at as. */
  company: { name: string; playbook: Playbook; policyVersion: string | null; law: Law };
  objectives: readonly { code: string; label: string }[];
  headings: readonly { lesson: string; title: string; headings: { id: string; title: string }[] }[];
  resetKey: number;
  readOnly: boolean;
}

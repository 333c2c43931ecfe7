import { companyPath } from "~/people/rules/paths";

/** Where trainers and admins change a company itself. */
export function settingsPath(companyKey: string): string {
  return `${companyPath(companyKey)}/settings`;
}

/** Where they choose the programmes that it offers. */
export function programmesPath(companyKey: string): string {
  return `${settingsPath(companyKey)}/programmes`;
}

/** Where they archive it, and bring it back. */
export function archivePath(companyKey: string): string {
  return `${settingsPath(companyKey)}/archive`;
}

/** Where everything of it is handed over, as a file. */
export function handoverFilePath(companyKey: string): string {
  return `${companyPath(companyKey)}/handover.zip`;
}

/** Where its logo and colour are chosen. */
export function lookSettingsPath(companyKey: string): string {
  return `${settingsPath(companyKey)}/look`;
}

/** Where a company's playbook is written: in the studio, or with `null` among the managers' own pages. */
export function playbookPath(companyKey: string | null): string {
  return companyKey === null
    ? "/clearance/playbook"
    : `/studio/companies/${encodeURIComponent(companyKey)}/playbook`;
}

/** Where its editor saves what is typed. */
export function playbookDraftPath(companyKey: string | null): string {
  return `${playbookPath(companyKey)}/draft`;
}

export function playbookPublishPath(companyKey: string | null): string {
  return `${playbookPath(companyKey)}/publish`;
}

export function playbookHistoryPath(companyKey: string | null): string {
  return `${playbookPath(companyKey)}/history`;
}

/** Where a company's policy is written: in the studio, or with `null` among the managers' own pages. */
export function policyEditPath(companyKey: string | null): string {
  return companyKey === null
    ? "/clearance/policy/edit"
    : `/studio/companies/${encodeURIComponent(companyKey)}/policy`;
}

export function policyDraftPath(companyKey: string | null): string {
  return `${policyEditPath(companyKey)}/draft`;
}

export function policyPublishPath(companyKey: string | null): string {
  return `${policyEditPath(companyKey)}/publish`;
}

export function policyHistoryPath(companyKey: string | null): string {
  return `${policyEditPath(companyKey)}/history`;
}

/** Where its people read the playbook. */
export const PLAYBOOK = "/playbook";
export const PLAYBOOK_CHANGES = "/playbook/changes";

import { settingsPath } from "~/company/rules/paths";

/** Where admins make and revoke a company’s tokens. */
export function provisioningPath(companyKey: string): string {
  return `${settingsPath(companyKey)}/provisioning`;
}

/** Where directories write to; the token says of which company. */
export const SCIM = "/scim/v2";

import { settingsPath } from "~/company/rules/paths";

/** Where every provider sends people back to. Providers keep it, so it never changes. */
export const CALLBACK = "/sign-in/sso/callback";

/** Where an admin sets up how a company’s people sign in. */
export function signInSettingsPath(companyKey: string): string {
  return `${settingsPath(companyKey)}/sign-in`;
}

/** Where they see what the provider says. */
export function tryPath(companyKey: string): string {
  return `${signInSettingsPath(companyKey)}/try`;
}

/** Where they say what groups give. */
export function groupsPath(companyKey: string): string {
  return `${signInSettingsPath(companyKey)}/groups`;
}

/** Where somebody is told why they couldn’t be sent to their provider. */
export function faultPath(companyKey: string, fault: string): string {
  return `${CALLBACK}?${new URLSearchParams({ fault, company: companyKey }).toString()}`;
}
/** Where admins make and revoke a company’s tokens. */
export function provisioningPath(companyKey: string): string {
  return `${settingsPath(companyKey)}/provisioning`;
}

/** Where directories write to; the token says of which company. */
export const SCIM = "/scim/v2";

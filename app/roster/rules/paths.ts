import { companyPath } from "~/people/rules/paths";

/** Where the people of a company are kept: in the studio, for trainers and admins, or with `null` among its managers' own pages. */
export function rosterPath(companyKey: string | null): string {
  return companyKey === null ? "/clearance/people" : `${companyPath(companyKey)}/people`;
}

/** Where one person is added, or several by pasting a list. */
export function addPeoplePath(companyKey: string | null): string {
  return `${rosterPath(companyKey)}/add`;
}

/** Where a file of people is uploaded. */
export function uploadPeoplePath(companyKey: string | null): string {
  return `${rosterPath(companyKey)}/upload`;
}

/** Who was invited, and by what domains people may join by themselves. */
export function invitationsPath(companyKey: string | null): string {
  return `${rosterPath(companyKey)}/invitations`;
}

/** The name, address, roles and teams of one of them. */
export function detailsPath(companyKey: string | null, personId: string): string {
  return `${rosterPath(companyKey)}/${encodeURIComponent(personId)}/details`;
}

export function teamsPath(companyKey: string | null): string {
  return companyKey === null ? "/clearance/teams" : `${companyPath(companyKey)}/teams`;
}

export function teamPath(companyKey: string | null, teamId: string): string {
  return `${teamsPath(companyKey)}/${encodeURIComponent(teamId)}`;
}

/** Where two of a company’s people are merged who are one human; the address names the one who is kept. */
export function mergePath(companyKey: string | null, personId: string): string {
  return `${rosterPath(companyKey)}/${encodeURIComponent(personId)}/merge`;
}

/** Where somebody confirms the address that they are to sign in with. */
export function newAddressPath(token: string): string {
  return `/new-address/${encodeURIComponent(token)}`;
}

/** Where somebody new is invited. */
export function invitePath(companyKey: string | null): string {
  return `${invitationsPath(companyKey)}/new`;
}

/** By which email domains people may join by themselves. */
export function domainsPath(companyKey: string | null): string {
  return `${invitationsPath(companyKey)}/domains`;
}

/** How long people who have left are kept. */
export function retentionPath(companyKey: string | null): string {
  return `${rosterPath(companyKey)}/retention`;
}

/** What somebody may be in a company: a person of it who learns, or one who decides. */
export const COMPANY_ROLES = ["employee", "manager"] as const;
export type CompanyRole = (typeof COMPANY_ROLES)[number];

/** What somebody may be in the agency. */
const AGENCY_ROLES = ["trainer", "admin"] as const;
export type AgencyRole = (typeof AGENCY_ROLES)[number];

/** A person may have several, each in a company or the agency, and acts in one at a time. */
export const ROLES = [...COMPANY_ROLES, ...AGENCY_ROLES] as const;
export type Role = CompanyRole | AgencyRole;

export function isCompanyRole(role: Role): role is CompanyRole {
  return (COMPANY_ROLES as readonly Role[]).includes(role);
}

/** How an invitation can end before its time: somebody came in by it, it was taken back, or a newer one replaced it. */
export const INVITATION_ENDS = ["used", "withdrawn", "replaced"] as const;
export type InvitationEnd = (typeof INVITATION_ENDS)[number];

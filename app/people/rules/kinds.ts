/** Everyone who signs in has one role. Employees and managers belong to a company; trainers and admins to the agency. */
export const ROLES = ["employee", "manager", "trainer", "admin"] as const;
export type Role = (typeof ROLES)[number];

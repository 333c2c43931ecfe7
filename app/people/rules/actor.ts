import type { InPart, Own } from "~/ledger/rules/own";
import type { Role } from "./kinds";

interface SignedIn {
  personId: string;
  sessionId: string;
  name: string;
  givenName: string;
  email: string;
  /** The company for employees and managers, the agency for trainers and admins. */
  organisation: string;
}

interface OfCompany<R extends Role> extends SignedIn {
  role: R;
  companyId: string;
  timeZone: string;
}

interface AgencyActor<R extends Role> extends SignedIn {
  role: R;
}

/** Of a company, as their session proves. */
export type Employee = Own<OfCompany<"employee">>;
/** Sees and decides for everyone of the company. */
export type WholeManager = Own<OfCompany<"manager"> & { teams: "all" }>;
/** The same for the people of some teams alone: by ids, those that are open and that they manage as the request is read. */
export type TeamsManager = InPart<OfCompany<"manager"> & { teams: readonly string[] }>;
export type Manager = WholeManager | TeamsManager;
export type Trainer = AgencyActor<"trainer">;
export type Admin = AgencyActor<"admin">;

/** Who may write authored files: trainers, and of their own company’s playbook and policy the managers of all of it. */
export type Author = Trainer | WholeManager;

/** Who asks. Whatever they may touch follows from this and from nothing the browser sends. */
export type Actor = Employee | Manager | Trainer | Admin;

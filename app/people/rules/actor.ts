import type { Own } from "~/ledger/rules/own";
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

type CompanyActor<R extends Role> = Own<
  SignedIn & {
    role: R;
    companyId: string;
    timeZone: string;
  }
>;

interface AgencyActor<R extends Role> extends SignedIn {
  role: R;
}

/** Of a company, as their session proves. */
export type Employee = CompanyActor<"employee">;
export type Manager = CompanyActor<"manager">;
export type Trainer = AgencyActor<"trainer">;
export type Admin = AgencyActor<"admin">;

/** Who may write authored files: trainers, and of their own company’s playbook and policy its managers. */
export type Author = Trainer | Manager;

/** Who asks. Whatever they may touch follows from this and from nothing the browser sends. */
export type Actor = Employee | Manager | Trainer | Admin;

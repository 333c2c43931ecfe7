import type { Dialect } from "../dialect.sqlite";
import { defineAssessment } from "./assessment";
import { defineAuthoring } from "./authoring";
import { defineClearance } from "./clearance";
import { defineCompany } from "./company";
import { defineCurriculum } from "./curriculum";
import { defineDelegation } from "./delegation";
import { defineDirectory } from "./directory";
import { defineEnrolment } from "./enrolment";
import { defineLedger } from "./ledger";
import { defineNotices } from "./notices";
import { definePeople } from "./people";
import { defineGate } from "./gate";
import { defineClearanceGroups } from "./outside/groups";
import { defineHours } from "./hours";
import { defineInstallation } from "./installation";
import { definePractice } from "./practice";
import { definePublishing } from "./outside/publishing";
import { defineReviewing } from "./outside/reviewing";
import { defineRoster } from "./roster";
import { defineScenarios } from "./scenarios";
import { defineSignIn } from "./sign-in";
import { defineSingleSignOn } from "./single-sign-on";
import { defineStanding } from "./standing";
import { defineSupervision } from "./supervision";

/** Every table, once, for whichever engine the dialect speaks. */
export function defineTables(d: Dialect) {
  const people = definePeople(d);
  const company = defineCompany(d, people);
  const curriculum = defineCurriculum(d, people);
  const enrolment = defineEnrolment(d, people, company, curriculum);
  const assessment = defineAssessment(d, people, curriculum);
  const clearance = defineClearance(d, people, company, curriculum, enrolment);
  const practice = definePractice(d, people, curriculum);
  const scenarios = defineScenarios(d, people, curriculum);
  const supervision = defineSupervision(d, people, company, enrolment);
  const delegation = defineDelegation(d, people);
  const ledger = defineLedger(d, people);
  const hours = defineHours(d, people);
  const signIn = defineSignIn(d, people);
  const roster = defineRoster(d, people);
  const notices = defineNotices(d, people);
  const authoring = defineAuthoring(d, people);
  const installation = defineInstallation(d);
  const directory = defineDirectory(d, people);
  const singleSignOn = defineSingleSignOn(d, people);
  const gate = defineGate(d, people, clearance);
  const groups = defineClearanceGroups(d, people, company);
  const publishing = definePublishing(d, people, company);
  const reviewing = defineReviewing(d, people, company);
  const standing = defineStanding(d, people);
  const taught = { ...people, ...signIn, ...company, ...curriculum, ...enrolment, ...assessment };
  const lived = {
    ...clearance,
    ...standing,
    ...delegation,
    ...ledger,
    ...hours,
    ...notices,
  };
  const outside = { ...gate, ...groups, ...publishing, ...reviewing };
  const joined = { ...roster, ...directory, ...singleSignOn, ...outside };
  const practised = { ...practice, ...scenarios, ...supervision };
  return { ...taught, ...lived, ...practised, ...authoring, ...installation, ...joined };
}

export type Tables = ReturnType<typeof defineTables>;

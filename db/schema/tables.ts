import type { Dialect } from "../dialect.sqlite";
import { defineAssessment } from "./assessment";
import { defineClearance } from "./clearance";
import { defineCompany } from "./company";
import { defineCurriculum } from "./curriculum";
import { defineNotices } from "./notices";
import { definePeople } from "./people";

/** Every table, once, for whichever engine the dialect speaks. */
export function defineTables(d: Dialect) {
  const people = definePeople(d);
  const company = defineCompany(d, people);
  const curriculum = defineCurriculum(d, people, company);
  const assessment = defineAssessment(d, people, curriculum);
  const clearance = defineClearance(d, people, company, curriculum);
  const notices = defineNotices(d, people);
  return { ...people, ...company, ...curriculum, ...assessment, ...clearance, ...notices };
}

export type Tables = ReturnType<typeof defineTables>;

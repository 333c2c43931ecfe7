import type { EnrolmentFacts, PersonFacts } from "~/clearance/rules/standing/facts";
import { enrolmentAsChanged, gatherEvidence } from "~/clearance/rules/standing/gather";
import type { LocalDate } from "~/kit/time/moment";
import * as facts from "~/clearance/queries/facts";
import type { Db } from "~db/store";

/** What somebody is enrolled in, as it is after every change. */
export interface Enrolled extends facts.EnrolmentRow {
  /** The day it was due on when they were enrolled. */
  firstDueOn: LocalDate | null;
  endedAt: Date | null;
}

interface PersonRecord extends PersonFacts {
  suspensions: readonly facts.SuspensionRow[];
  credits: readonly facts.CreditRow[];
}

interface EnrolmentRecord extends EnrolmentFacts, Enrolled {
  dueOn: LocalDate | null;
  endedAt: Date | null;
  signOffs: readonly facts.SignOffRow[];
  periods: readonly facts.PeriodRow[];
  requestRows: readonly facts.SignOffRequestRow[];
}

/** Everything recorded of an employee, with who did it and why. What decides where they stand is a part of it. */
export interface EmployeeFacts {
  employee: facts.EmployeeRow;
  person: PersonRecord;
  enrolments: EnrolmentRecord[];
  completions: readonly facts.CompletionRow[];
  grades: readonly facts.GradeRow[];
  acknowledgements: readonly facts.AcknowledgementRow[];
}

/** Everything about these employees, in a fixed number of queries however many they are. */
export async function gatherFacts(db: Db, people: facts.People): Promise<EmployeeFacts[]> {
  const employees = await facts.findEmployees(db, people);
  const learningOf = await gatherLearning(db, people, await gatherEnrolments(db, people));
  const acknowledgements = byKey(await facts.findAcknowledgements(db, people), "personId");
  const channels = byKey(await facts.findEnrolmentChannels(db, people), "enrolmentId");
  const requests = byKey(await facts.findSignOffRequests(db, people), "enrolmentId");

  return employees.map((employee) => {
    const { person, enrolments, completions, grades } = learningOf(employee.id);
    const acknowledged = acknowledgements.get(employee.id) ?? [];
    return {
      employee,
      person: {
        ...person,
        leftAt: employee.leftAt,
        acknowledged: new Map(acknowledged.map((row) => [row.policyVersionId, row.at])),
      },
      enrolments: enrolments.map((enrolment) => {
        const requestRows = requests.get(enrolment.id) ?? [];
        return {
          ...enrolment,
          channelIds: (channels.get(enrolment.id) ?? []).map(({ channelId }) => channelId),
          requestRows,
          requests: requestRows.map(({ at }) => at),
        };
      }),
      completions,
      grades,
      acknowledgements: acknowledged,
    };
  });
}

/** The part of it that says how far they are in what they are taught, by person. */
export async function gatherLearning(db: Db, people: facts.People, enrolled: readonly Enrolled[]) {
  const completions = byKey(await facts.findCompletions(db, people), "personId");
  const grades = byKey(await facts.findGrades(db, people), "personId");
  const suspensions = byKey(await facts.findSuspensions(db, people), "personId");
  const credits = byKey(await facts.findCredits(db, people), "personId");
  const signOffs = byKey(await facts.findSignOffs(db, people), "enrolmentId");
  const periods = byKey(await facts.findPeriods(db, people), "enrolmentId");
  const enrolments = byKey(enrolled, "personId");

  return (personId: string) => {
    const finished = completions.get(personId) ?? [];
    const graded = grades.get(personId) ?? [];
    return {
      person: {
        evidence: gatherEvidence(finished, graded),
        suspensions: suspensions.get(personId) ?? [],
        credits: credits.get(personId) ?? [],
      },
      enrolments: (enrolments.get(personId) ?? []).map((enrolment) => ({
        ...enrolment,
        signOffs: signOffs.get(enrolment.id) ?? [],
        periods: periods.get(enrolment.id) ?? [],
      })),
      completions: finished,
      grades: graded,
    };
  };
}

/** What they are enrolled in, also what they were taken out of, oldest first. */
export async function gatherEnrolments(db: Db, people: facts.People): Promise<Enrolled[]> {
  const rows = await facts.findEnrolments(db, people);
  return rows.map((row) => ({
    ...row,
    firstDueOn: row.dueOn,
    ...enrolmentAsChanged(row, row.changes),
  }));
}

function byKey<Key extends string, Row extends Record<Key, string>>(
  rows: readonly Row[],
  key: Key,
) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}

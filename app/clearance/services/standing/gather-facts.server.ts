import type { EnrolmentFacts, PersonFacts } from "~/clearance/rules/standing/facts";
import { enrolmentAsChanged, gatherEvidence } from "~/clearance/rules/standing/gather";
import type { LocalDate } from "~/kit/time/moment";
import * as facts from "~/clearance/queries/facts";
import {
  findEnrolmentChannels,
  findEnrolments,
  type EnrolmentChangeRow,
  type EnrolmentRow,
} from "~/curriculum/queries/enrolments";
import { findEmployees, type OwnEmployee } from "~/people/queries/employees";
import type { People } from "~/people/queries/facts-of";
import type { Reach } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** What somebody is enrolled in, as it is after every change. */
export interface Enrolled extends EnrolmentRow {
  /** The day it was due on when they were enrolled. */
  firstDueOn: LocalDate | null;
  endedAt: Date | null;
}

/** What is recorded of an enrolment, with what proves whose it is. */
export type OwnedFacts = EnrolmentFacts & Pick<EnrolmentRow, "owned">;

/** Everything that decides where an employee stands, with the rows it is derived from. */
export interface EmployeeFacts {
  employee: OwnEmployee;
  person: PersonFacts;
  enrolments: OwnedFacts[];
}

interface EnrolmentRecord extends EnrolmentFacts, Enrolled {
  dueOn: LocalDate | null;
  endedAt: Date | null;
  changes: Required<EnrolmentChangeRow>[];
  signOffs: readonly facts.SignOffRow[];
  periods: readonly facts.PeriodRow[];
  requestRows: readonly facts.SignOffRequestRow[];
  live: readonly facts.LiveReplyRow[];
}

/** The same of one person in full: every row, with who did it and why. */
export interface EmployeeRecord extends EmployeeFacts {
  enrolments: EnrolmentRecord[];
  suspensions: readonly facts.SuspensionRow[];
  credits: readonly facts.CreditRow[];
  acknowledgements: readonly facts.AcknowledgementRow[];
  completions: readonly Required<facts.CompletionRow>[];
  grades: readonly Required<facts.GradeRow>[];
}

/** The facts of these employees, in a fixed number of queries however many they are. */
export async function gatherFacts(db: Db, people: People): Promise<EmployeeFacts[]> {
  return gather(db, people);
}

/** The record of one employee; undefined of anybody outside the reach. */
export async function gatherRecord(
  db: Db,
  company: Reach,
  personId: string,
): Promise<EmployeeRecord | undefined> {
  const [record] = await gather(db, { company, personIds: [personId], full: true });
  // In full, every column is there.
  return record as EmployeeRecord | undefined;
}

async function gather(db: Db, people: People) {
  const employees = await findEmployees(db, people);
  const learningOf = await gatherLearning(db, people, await gatherEnrolments(db, people));
  const acknowledged = byKey(await facts.findAcknowledgements(db, people), "personId");
  const channels = byKey(await findEnrolmentChannels(db, people), "enrolmentId");
  const requests = byKey(await facts.findSignOffRequests(db, people), "enrolmentId");
  const live = byKey(await facts.findLiveReplies(db, people), "enrolmentId");

  return employees.map((employee) => {
    const { person, enrolments, completions, grades } = learningOf(employee.id);
    const { evidence, suspensions, credits } = person;
    const acknowledgements = acknowledged.get(employee.id) ?? [];
    return {
      employee,
      person: {
        leftAt: employee.leftAt,
        evidence,
        acknowledged: new Map(acknowledgements.map((row) => [row.policyVersionId, row.at])),
        suspensions,
        credits,
      },
      enrolments: enrolments.map((enrolment) => {
        const requestRows = requests.get(enrolment.id) ?? [];
        return {
          ...enrolment,
          channelIds: (channels.get(enrolment.id) ?? []).map(({ channelId }) => channelId),
          live: live.get(enrolment.id) ?? [],
          requestRows,
          requests: requestRows.map(({ at }) => at),
        };
      }),
      suspensions,
      credits,
      acknowledgements,
      completions,
      grades,
    };
  });
}

/** The part of it that says how far they are in what they are taught, by person. */
export async function gatherLearning(db: Db, people: People, enrolled: readonly Enrolled[]) {
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
export async function gatherEnrolments(db: Db, people: People): Promise<Enrolled[]> {
  const rows = await findEnrolments(db, people);
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

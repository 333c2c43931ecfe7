import type { EnrolmentFacts, PersonFacts } from "~/clearance/rules/standing/facts";
import { enrolmentAsChanged, gatherEvidence } from "~/clearance/rules/standing/gather";
import * as facts from "~/clearance/queries/facts";
import type { Db } from "~db/store";

export interface EmployeeFacts {
  employee: facts.EmployeeRow;
  person: PersonFacts;
  enrolments: EnrolmentFacts[];
}

/** Everything that decides where these employees stand, in a fixed number of queries however many they are. */
export async function gatherFacts(db: Db, people: facts.People): Promise<EmployeeFacts[]> {
  const employees = await facts.findEmployees(db, people);
  const completions = byKey(await facts.findCompletions(db, people), "personId");
  const grades = byKey(await facts.findGrades(db, people), "personId");
  const acknowledgements = byKey(await facts.findAcknowledgements(db, people), "personId");
  const suspensions = byKey(await facts.findSuspensions(db, people), "personId");
  const credits = byKey(await facts.findCredits(db, people), "personId");
  const enrolments = byKey(await facts.findEnrolments(db, people), "personId");
  const changes = byKey(await facts.findEnrolmentChanges(db, people), "enrolmentId");
  const channels = byKey(await facts.findEnrolmentChannels(db, people), "enrolmentId");
  const signOffs = byKey(await facts.findSignOffs(db, people), "enrolmentId");
  const requests = byKey(await facts.findSignOffRequests(db, people), "enrolmentId");
  const periods = byKey(await facts.findPeriods(db, people), "enrolmentId");

  return employees.map((employee) => ({
    employee,
    person: {
      leftAt: employee.leftAt,
      evidence: gatherEvidence(completions.get(employee.id) ?? [], grades.get(employee.id) ?? []),
      acknowledged: new Map(
        (acknowledgements.get(employee.id) ?? []).map((row) => [row.policyVersionId, row.at]),
      ),
      suspensions: suspensions.get(employee.id) ?? [],
      credits: credits.get(employee.id) ?? [],
    },
    enrolments: (enrolments.get(employee.id) ?? []).map((row) => ({
      id: row.id,
      programmeId: row.programmeId,
      channelIds: (channels.get(row.id) ?? []).map((channel) => channel.channelId),
      enrolledAt: row.enrolledAt,
      ...enrolmentAsChanged(row, changes.get(row.id) ?? []),
      signOffs: signOffs.get(row.id) ?? [],
      requests: (requests.get(row.id) ?? []).map((request) => request.at),
      periods: periods.get(row.id) ?? [],
    })),
  }));
}

function byKey<Key extends string, Row extends Record<Key, string>>(rows: Row[], key: Key) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}

import { eq } from "drizzle-orm";
import { takenId, type NewId } from "../app/kit/http/form-id";
import type { Tables } from "./schema/tables";
import type { Db } from "./store";

/** The tables whose rows are created by forms. */
type Created =
  | "allowance"
  | "apiToken"
  | "assignment"
  | "brokeredPost"
  | "calibration"
  | "clearanceGroup"
  | "chatIntegration"
  | "company"
  | "contentFileRevision"
  | "delegation"
  | "enrolmentChange"
  | "incident"
  | "incidentReview"
  | "intention"
  | "liveReply"
  | "liveReview"
  | "judgement"
  | "moduleCredit"
  | "pendingSignOff"
  | "savedPhrase"
  | "scimToken"
  | "signOff"
  | "signOffRequest"
  | "suspension"
  | "team"
  | "trainerCalibration"
  | "webhook"
  | "workingHours";

/**
 * Whether a form was here before: what it creates is there, under the id that it carries. Asked before any rule, in the transaction
 * that would add the row. `made` is what the row says of who made it, and about whom; an id that something else has is a 409.
 */
export async function isSent<Name extends Created>(
  db: Db,
  name: Name,
  id: NewId,
  made: Partial<Tables[Name]["$inferSelect"]>,
): Promise<boolean> {
  const table = db.tables[name] as Tables[Created] as Tables["suspension"];
  const [row] = await db.select().from(table).where(eq(table.id, id));
  if (!row) return false;
  const said = new Map<string, unknown>(Object.entries(row));
  if (Object.entries(made).some(([column, value]) => said.get(column) !== value)) throw takenId();
  return true;
}

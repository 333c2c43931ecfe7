import { data } from "@remix-run/node";
import { z } from "zod";
import { badRequest, parseFormData } from "~/kit/http/forms";
import { emailSaying } from "~/kit/http/email-field";
import { m } from "~/kit/language/m";
import { BOTH_ROLES, listOf, tidied } from "~/roster/rules/file/incoming";
import { carryOut } from "~/roster/services/intake/carry-out.server";
import { planIntake } from "~/roster/services/intake/preview-intake.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import { mistakeText } from "./line-words";
import { donePath, noteDone, previewOf, type Recorder } from "./take-intake";

const OneForm = z.object({
  name: z
    .string()
    .transform(tidied)
    .pipe(
      z
        .string()
        .min(1, { error: () => m.roster_invite_fault_name() })
        .max(200, { error: () => m.roster_details_fault_long({ characters: "200" }) }),
    ),
  email: emailSaying(m.roster_invite_fault_email),
  teams: z.string().max(2_000).default(""),
  role: z.enum(["employee", "manager", BOTH_ROLES]).catch("employee"),
});

/**
 * Adds one person at once, and says where to go on. Who is here already and would be changed by it is shown first; who is here just
 * so stays, so that the form sent twice adds one.
 */
export async function takeOne(call: Keeping, form: FormData, record: Recorder) {
  const typed = parseFormData(form, OneForm);
  if (!typed.ok) return { answer: badRequest(typed) };
  const { name, email, role } = typed.value;
  const teams = listOf(typed.value.teams);
  const one = { line: 1, email, name, teams: teams.length > 0 ? teams : null, role };
  const people = [{ ...one, isInactive: false }];
  const intake = { ...call, people, othersLeft: false };
  const { rows, fingerprint } = await planIntake(intake);
  const [row] = rows;
  if (row?.outcome === "wrong") {
    const errors = { form: row.mistakes.map(mistakeText).join(" ") };
    return { answer: data({ values: typed.values, errors }, { status: 400 }) };
  }
  if (row?.outcome === "changed") return { answer: await previewOf(call, people) };
  const carried = await carryOut({ ...intake, expected: fingerprint });
  noteDone(call, carried.done, record);
  if (!carried.ok) return { answer: await previewOf(call, people) };
  return { to: donePath(call.key, carried.done) };
}

import { m } from "~/kit/language/m";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { badRequest, parseForm } from "~/kit/http/forms";
import type { Changing } from "~/authoring/services/library/change";
import {
  startActivity,
  startQuiz,
  type StartedActivity,
} from "~/authoring/services/structure/start-activity.server";
import { startModule } from "~/authoring/services/structure/start-module.server";
import { startProgramme } from "~/authoring/services/structure/start-programme.server";
import { KEY_WORDS } from "~/authoring/pages/publish/change-words";
import { editPath, programmePath } from "~/authoring/pages/library/paths";
import { KeyField, line } from "~/authoring/pages/structure/typed";
import { LEVELS, type ActivityKind } from "~/curriculum/rules/kinds";

export const NEW = ["lesson", "quiz", "practice", "scenario", "module", "programme"] as const;
export type New = (typeof NEW)[number];

const ActivityForm = z.object({
  module: z
    .string({ error: m.authoring_structure_choose_module })
    .min(1, { error: m.authoring_structure_choose_module })
    .max(100),
  title: line(m.authoring_structure_fault_title),
  key: KeyField,
});

const ModuleForm = z.object({
  title: line(m.authoring_structure_fault_title),
  key: KeyField,
  summary: line(m.authoring_structure_fault_summary_about, 500),
  objective: line(m.authoring_copies_fault_first_objective, 300),
  lesson: line(m.authoring_copies_fault_first_lesson),
});

const ProgrammeForm = z.object({
  title: line(m.authoring_structure_fault_title),
  level: z.enum(LEVELS, { error: m.authoring_structure_fault_level }),
  key: KeyField,
});

/** Takes the form that starts something new. A refused form comes back as it was typed, with its errors. */
export function takeNew(who: Changing, request: Request, what: New) {
  if (what === "module") return takeModule(who, request);
  if (what === "programme") return takeProgramme(who, request);
  return takeActivity(who, request, what);
}

async function takeActivity(who: Changing, request: Request, what: ActivityKind) {
  const form = await parseForm(request, ActivityForm);
  if (!form.ok) return badRequest(form);
  const { module: moduleKey, title, key } = form.value;
  const started =
    what === "quiz"
      ? await startQuiz({ ...who, moduleKey, title })
      : await startActivity({ ...who, kind: what, moduleKey, title, key });
  return started.ok
    ? redirect(editPath(started.moduleKey, started.activityKey), 303)
    : badRequest({ values: form.values, errors: startErrors(started) });
}

export function startErrors(
  started: Extract<StartedActivity, { ok: false }>,
): Record<string, string> {
  return started.code === "key"
    ? { key: KEY_WORDS[started.mistake]() }
    : { module: m.authoring_copies_fault_quiz_there() };
}

async function takeModule(who: Changing, request: Request) {
  const form = await parseForm(request, ModuleForm);
  if (!form.ok) return badRequest(form);
  const started = await startModule({ ...who, ...form.value });
  return started.ok
    ? redirect(editPath(started.moduleKey, started.activityKey), 303)
    : badRequest({ values: form.values, errors: { key: KEY_WORDS[started.mistake]() } });
}

async function takeProgramme(who: Changing, request: Request) {
  const form = await parseForm(request, ProgrammeForm);
  if (!form.ok) return badRequest(form);
  const started = await startProgramme({ ...who, ...form.value });
  return started.ok
    ? redirect(programmePath(started.programmeKey), 303)
    : badRequest({ values: form.values, errors: { key: KEY_WORDS[started.mistake]() } });
}

export function sentences({ title, lines }: { title: string; lines: string[] }): string {
  return [`${title}.`, ...lines].join(" ");
}

import { m } from "~/kit/language/m";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import {
  duplicateActivity,
  showDuplication,
} from "~/authoring/services/structure/duplicate-activity.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { PageHead } from "~/kit/parts/page/page-head";
import { editPath } from "~/authoring/pages/library/paths";
import { startErrors } from "~/authoring/pages/copies/take-new";
import { LIBRARY, activityPlace } from "~/curriculum/rules/paths";

const EYEBROWS = {
  lesson: m.authoring_structure_duplicate_lesson,
  quiz: m.authoring_structure_duplicate_quiz,
  practice: m.authoring_structure_duplicate_practice,
  scenario: m.authoring_structure_duplicate_scenario,
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_structure_duplicate_title({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store } = await authorise(args, "content:author");
  return await showDuplication({ store, ...activityPlace(args) });
});

const Into = z.object({
  module: z
    .string({ error: m.authoring_structure_choose_module })
    .min(1, { error: m.authoring_structure_choose_module })
    .max(100),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Into);
  if (!form.ok) return badRequest(form);
  const into = form.value.module;
  const started = await duplicateActivity({ store, actor, now, ...activityPlace(args), into });
  return started.ok
    ? redirect(editPath(started.moduleKey, started.activityKey), 303)
    : badRequest({ values: form.values, errors: startErrors(started) });
});

export default function DuplicatePage() {
  const { module, kind, title, modules } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        eyebrow={EYEBROWS[kind]()}
        title={title}
        lead={m.authoring_structure_duplicate_lead({
          copy: m.authoring_structure_copy_of({ title }),
        })}
      />
      <Card>
        {modules.length === 0 ? (
          <Empty title={m.authoring_structure_quiz_everywhere()} icon="book">
            <p>{m.authoring_structure_duplicate_quiz_nowhere()}</p>
          </Empty>
        ) : (
          <Form method="post" className="form">
            <ErrorSummary errors={sent && errors} />
            <Select
              label={m.authoring_structure_into_module()}
              name="module"
              defaultValue={sent?.values.module ?? module}
              error={errors["module"]}
            >
              <Options of={modules.map(({ key, title: name }) => [key, name])} />
            </Select>
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {m.authoring_structure_make_copy()}
              </Button>
              <LinkButton to={LIBRARY}>{m.authoring_structure_cancel()}</LinkButton>
            </div>
          </Form>
        )}
      </Card>
    </>
  );
}

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

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Duplicate: ${data.title}` : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store } = await authorise(args, "content:author");
  return await showDuplication({ store, ...activityPlace(args) });
});

const Into = z.object({ module: z.string("Choose a module.").min(1, "Choose a module.").max(100) });

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
        back={{ to: LIBRARY, label: "Library" }}
        eyebrow={kind === "quiz" ? "Duplicate a quiz" : "Duplicate a lesson"}
        title={title}
        lead={`The copy is a draft called “Copy of ${title}”. Where the module lacks something that it names, the draft says so.`}
      />
      <Card>
        {modules.length === 0 ? (
          <Empty title="Every module has its quiz" icon="book">
            <p>A module has one. Begin a new module to copy this quiz into.</p>
          </Empty>
        ) : (
          <Form method="post" className="form">
            <ErrorSummary errors={sent && errors} />
            <Select
              label="Into the module"
              name="module"
              defaultValue={sent?.values.module ?? module}
              error={errors["module"]}
            >
              <Options of={modules.map(({ key, title: name }) => [key, name])} />
            </Select>
            <div className="form-actions">
              <Button type="submit" variant="primary">
                Make the copy
              </Button>
              <LinkButton to={LIBRARY}>Cancel</LinkButton>
            </div>
          </Form>
        )}
      </Card>
    </>
  );
}

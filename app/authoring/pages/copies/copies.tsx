import { m } from "~/kit/language/m";
import { activityPlace, LIBRARY } from "~/curriculum/rules/paths";
import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { makeCopy, showCopies } from "~/authoring/services/copies/make-copy.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Select } from "~/kit/parts/forms/field";
import { Options } from "~/kit/parts/forms/options";
import { PageHead } from "~/kit/parts/page/page-head";
import { LibraryCopies } from "~/authoring/pages/library/copies";
import { editPath } from "~/authoring/pages/library/paths";
import "~/authoring/pages/library/library.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_copies_title_page({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return { ...(await showCopies({ store, actor, now, ...activityPlace(args) })), now };
});

const Chosen = z.object({
  company: z
    .string({ error: m.authoring_copies_fault_company })
    .min(1, { error: m.authoring_copies_fault_company })
    .max(100),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const form = await parseForm(args.request, Chosen);
  if (!form.ok) return badRequest(form);
  const companyKey = form.value.company;
  const { moduleKey, activityKey } = activityPlace(args);
  await makeCopy({ store, actor, now, moduleKey, activityKey, companyKey });
  return redirect(editPath(moduleKey, activityKey, companyKey), 303);
});

export default function CopiesPage() {
  const { module, key, title, copies, companies, now } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const [only] = companies;
  return (
    <>
      <PageHead
        back={{ to: LIBRARY, label: m.authoring_library_title() }}
        eyebrow={`${module.title} · ${m.authoring_library_lesson()}`}
        title={m.authoring_copies_title()}
        lead={title}
      />
      <div className="stack">
        {copies.length > 0 && (
          <Card aria-labelledby="copies-title">
            <h2 id="copies-title">{m.authoring_copies_existing()}</h2>
            <LibraryCopies
              copies={copies}
              title={title}
              now={now}
              moduleKey={module.key}
              activityKey={key}
            />
          </Card>
        )}
        {companies.length > 0 ? (
          <Card aria-labelledby="make-title">
            <h2 id="make-title">{m.authoring_copies_create()}</h2>
            <ul className="stack gap-2 library-meaning">
              <li>{m.authoring_copies_means_draft()}</li>
              <li>{m.authoring_copies_means_read()}</li>
              <li>{m.authoring_copies_means_same()}</li>
              <li>{m.authoring_copies_means_update()}</li>
            </ul>
            <Form method="post" className="form room-above">
              <ErrorSummary errors={sent ? errors : null} />
              {companies.length === 1 && only ? (
                <input type="hidden" name="company" value={only.key} />
              ) : (
                <Select
                  label={m.authoring_copies_company()}
                  name="company"
                  defaultValue={sent?.values.company ?? only?.key}
                  error={errors["company"]}
                >
                  <Options of={companies.map((one) => [one.key, one.name])} />
                </Select>
              )}
              <div className="form-actions">
                <Button type="submit" variant="primary">
                  {companies.length === 1 && only
                    ? m.authoring_copies_create_for({ company: only.shortName })
                    : m.authoring_copies_create_it()}
                </Button>
                <LinkButton to={LIBRARY}>{m.authoring_structure_cancel()}</LinkButton>
              </div>
            </Form>
          </Card>
        ) : (
          <Card>
            <p>
              {copies.length > 0 ? m.authoring_copies_all_have() : m.authoring_copies_no_company()}
            </p>
          </Card>
        )}
      </div>
    </>
  );
}

import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { archivePath } from "~/company/rules/paths";
import { NAME_LENGTH } from "~/company/rules/setup/company-name";
import { authorise } from "~/people/services/authorise.server";
import {
  archiveCompany,
  restoreCompany,
  showArchive,
} from "~/authoring/services/companies/archive-company.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import { aboveOne, titled } from "./crumbs";

export const handle = { width: "narrow" };

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data && m.authoring_archive_title({ company: data.company.name }));

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "company:manage");
  const shown = await showArchive({ store, actor, now, key: args.params.company ?? "" });
  return { ...shown, role: actor.role };
});

const ArchiveForm = z.object({
  intent: z.enum(["archive", "restore"], { error: m.kit_forms_intent }),
  name: z.string().max(1_000).default(""),
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const again = { lately: true, evenArchived: true };
  const { store, actor, now } = await authorise(args, "company:manage", again);
  const key = args.params.company ?? "";
  const call = { store, actor, now, key };
  const form = await parseForm(args.request, ArchiveForm);
  if (!form.ok) return badRequest(form);
  const { intent, name } = form.value;
  const record = (event: "company.archived" | "company.restored") =>
    args.context.record({ event, by: actor.personId, details: { company: key } });
  if (intent === "restore") {
    if ((await restoreCompany(call)).done) record("company.restored");
    return redirect(`${archivePath(key)}?done=restored`, 303);
  }
  const archived = await archiveCompany({ ...call, typedName: name });
  if (!archived.ok)
    return badRequest({
      values: form.values,
      errors: { name: m.authoring_archive_fault_name() },
    });
  if (archived.done) record("company.archived");
  return redirect(archivePath(key), 303);
});

export default function ArchivePage() {
  const { company, people, cleared, role } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const errors: { [name: string]: string | undefined } | undefined = sent?.errors;
  const { name, archivedAt, timeZone } = company;
  return (
    <>
      <PageHead back={aboveOne(role, company)} title={m.authoring_archive_head()} lead={name} />
      <div className="stack gap-5">
        {!sent && !archivedAt && query.get("done") === "restored" && (
          <Notice tone="ok" role="status" title={m.authoring_archive_restored()} />
        )}
        <ErrorSummary errors={errors} />
        {archivedAt ? (
          <>
            <Notice
              tone="warn"
              icon="lock"
              title={
                <Rich
                  of={m.authoring_archive_since.parts({ company: name })}
                  as={{ time: () => <Time at={archivedAt} timeZone={timeZone} /> }}
                />
              }
            >
              <p>{m.authoring_archive_means()}</p>
            </Notice>
            <Card>
              <p>{m.authoring_archive_restore_text()}</p>
              <Form method="post" className="form-actions room-above">
                <Button type="submit" variant="primary" name="intent" value="restore">
                  {m.authoring_archive_restore()}
                </Button>
              </Form>
            </Card>
          </>
        ) : (
          <Card aria-labelledby="ends">
            <h2 id="ends">{m.authoring_archive_ends()}</h2>
            <ul className="stack gap-2 room-below">
              <li>{m.authoring_archive_frozen()}</li>
              {people > 0 && <li>{m.authoring_archive_people({ count: people })}</li>}
              {cleared > 0 && <li>{m.authoring_archive_cleared({ count: cleared })}</li>}
              <li>{m.authoring_archive_mails()}</li>
              <li>{m.authoring_archive_kept()}</li>
            </ul>
            <Form method="post" className="form" noValidate>
              <Field
                label={m.authoring_archive_name({ company: name })}
                name="name"
                maxLength={NAME_LENGTH}
                defaultValue={sent?.values.name}
                error={errors?.name}
                autoComplete="off"
                required
              />
              <div className="form-actions">
                <Button type="submit" variant="danger" name="intent" value="archive">
                  {m.authoring_archive_now()}
                </Button>
              </div>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}

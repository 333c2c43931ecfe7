import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formDataOf } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { belowRoster } from "~/roster/pages/crumbs";
import { ColumnsForm } from "~/roster/pages/intake/columns-form";
import { IntakePreview } from "~/roster/pages/intake/preview";
import { takePreview } from "~/roster/pages/intake/take-intake";
import { takeFile } from "~/roster/pages/intake/file";
import { rosterDoor } from "~/roster/pages/roster-door";
import { uploadPeoplePath } from "~/roster/rules/paths";
import { showRosterCompany } from "~/roster/services/show-roster.server";

export const meta: MetaFunction = () => [{ title: `${m.roster_people_upload()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const door = rosterDoor(args, await authorise(args, "people:keep"));
  return { ...(await showRosterCompany(door)), companyKey: door.key };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const door = rosterDoor(args, await authorise(args, "people:keep"));
  const form = await formDataOf(args.request);
  if (!form.has("people")) return await takeFile(door, form);
  const taken = await takePreview(door, form, args.context.record);
  return taken ?? data({ error: m.roster_intake_unreadable() }, { status: 400 });
});

export default function UploadPeoplePage() {
  const { company, companyKey, actorRole } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const here = uploadPeoplePath(companyKey);
  return (
    <>
      <PageHead
        back={belowRoster({ key: companyKey, role: actorRole, company })}
        title={m.roster_people_upload()}
        lead={m.roster_intake_upload_lead()}
      />
      <div className="stack gap-5">
        {sent && "preview" in sent ? (
          <IntakePreview preview={sent.preview} again={here} mayBeAll />
        ) : sent && "columns" in sent ? (
          <ColumnsForm asked={sent.columns} again={here} />
        ) : (
          <FileForm error={sent?.error} />
        )}
      </div>
    </>
  );
}

function FileForm({ error }: { error: string | undefined }) {
  return (
    <Card aria-labelledby="file-title">
      <h2 id="file-title">{m.roster_intake_file()}</h2>
      <ErrorSummary errors={error ? { file: error } : null} />
      <p>{m.roster_intake_file_text()}</p>
      <Form method="post" encType="multipart/form-data" className="form room-above">
        <Field
          type="file"
          label={m.roster_intake_file()}
          name="file"
          hint={m.roster_intake_file_hint()}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          error={error}
        />
        <label className="tick">
          <input type="checkbox" name="choosing" value="yes" />
          <span>{m.roster_intake_choosing()}</span>
        </label>
        <div className="form-actions">
          <Button variant="primary" name="intent" value="preview">
            {m.roster_intake_preview()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

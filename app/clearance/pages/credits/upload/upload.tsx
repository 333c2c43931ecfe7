import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { counted } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { rememberedSeparator } from "~/kit/csv/separator-asked.server";
import { CsvExport } from "~/kit/parts/forms/csv-export";
import { handled } from "~/kit/http/refusals";
import type { Separator } from "~/kit/csv/separators";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { takeUpload } from "./form";
import { OrderQuestion } from "./order-question";
import { UploadPreview } from "./preview";

export const meta: MetaFunction = () => [{ title: "Upload earlier training · Firsthand" }];

/** `?recorded` says of how many rows something was recorded. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  await authorise(args, "history:upload");
  const recorded = new URL(args.request.url).searchParams.get("recorded");
  return {
    recorded: recorded !== null && /^\d{1,5}$/.test(recorded) ? Number(recorded) : null,
    separator: await rememberedSeparator(args.request),
  };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "history:upload");
  return await takeUpload({ store, actor, now }, args.request);
});

export default function UploadPage() {
  const { recorded, separator } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={{ to: "/clearance", label: "People" }}
        title="Upload earlier training"
        lead="What your people learned before, as a CSV file. A row stands for the modules of one programme, until its day."
      />
      <div className="stack gap-5">
        {recorded !== null && !sent && <Recorded rows={recorded} />}
        <Notice tone="info" title="A history makes nobody cleared">
          Whoever it concerns need not do these modules again. The policy, the trainer’s sign-off
          and yours are asked for all the same.
        </Notice>
        {sent?.question ? (
          <OrderQuestion question={sent.question} />
        ) : sent?.preview ? (
          <UploadPreview preview={sent.preview} />
        ) : (
          <FileForm error={sent?.error} separator={separator} />
        )}
      </div>
    </>
  );
}

function Recorded({ rows }: { rows: number }) {
  if (rows === 0)
    return (
      <Notice tone="ok" role="status" title="All of it was there already">
        Nothing was recorded twice.
      </Notice>
    );
  return (
    <Notice tone="ok" role="status" title={counted(rows, "row is recorded", "rows are recorded")}>
      Each is on its person’s page, under “Earlier training”, and in the ledger.
    </Notice>
  );
}

function FileForm({
  error,
  separator,
}: {
  error: string | null | undefined;
  separator: Separator;
}) {
  return (
    <Card aria-labelledby="file-title">
      <h2 id="file-title">The file</h2>
      <ErrorSummary errors={error ? { file: error } : null} />
      <p>
        The first line names the columns: <code>email</code>, <code>programme</code> (its key or its
        title), <code>completed_on</code>, <code>valid_until</code> (three years ahead at most) and{" "}
        <code>evidence</code>. Days are written as 2026-06-30, as 30/6/2026 or as 6/30/2026. Commas,
        semicolons or tabs divide the columns; other columns are ignored.
      </p>
      <Form method="post" encType="multipart/form-data" className="form room-above">
        <Field
          type="file"
          label="CSV file"
          name="file"
          hint="1 MB and 5,000 rows at most. You see what each row would do before anything is recorded."
          accept=".csv,text/csv,text/plain"
          error={error ?? undefined}
        />
        <div className="form-actions">
          <Button variant="primary" name="intent" value="preview">
            Look at it
          </Button>
        </div>
      </Form>
      <CsvExport to="/clearance/upload/template.csv" separator={separator}>
        Template
      </CsvExport>
    </Card>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { authorise } from "~/people/services/authorise.server";
import { rememberedSeparator } from "~/kit/csv/separator-asked.server";
import { CsvExport } from "~/kit/parts/forms/csv-export";
import { handled } from "~/kit/http/refusals";
import type { HistoryColumn } from "~/clearance/rules/credits/history-upload";
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

export const meta: MetaFunction = () => [{ title: `${m.clearance_upload_title()} · Firsthand` }];

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
        back={{ to: "/clearance", label: m.people_shell_people() }}
        title={m.clearance_upload_title()}
        lead={m.clearance_upload_lead()}
      />
      <div className="stack gap-5">
        {recorded !== null && !sent && <Recorded rows={recorded} />}
        <Notice tone="info" title={m.clearance_upload_notice()}>
          {m.clearance_upload_notice_text()}
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
      <Notice tone="ok" role="status" title={m.clearance_upload_all_there()}>
        {m.clearance_upload_all_there_text()}
      </Notice>
    );
  return (
    <Notice tone="ok" role="status" title={m.clearance_upload_recorded({ count: rows })}>
      {m.clearance_upload_recorded_text()}
    </Notice>
  );
}

function Column({ name }: { name: HistoryColumn }) {
  return <code>{name}</code>;
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
      <h2 id="file-title">{m.clearance_upload_file()}</h2>
      <ErrorSummary errors={error ? { file: error } : null} />
      <p>
        <Rich
          of={m.clearance_upload_file_text.parts()}
          as={{
            email: () => <Column name="email" />,
            programme: () => <Column name="programme" />,
            completed: () => <Column name="completed_on" />,
            valid: () => <Column name="valid_until" />,
            evidence: () => <Column name="evidence" />,
          }}
        />
      </p>
      <Form method="post" encType="multipart/form-data" className="form room-above">
        <Field
          type="file"
          label={m.clearance_upload_csv()}
          name="file"
          hint={m.clearance_upload_csv_hint()}
          accept=".csv,text/csv,text/plain"
          error={error ?? undefined}
        />
        <div className="form-actions">
          <Button variant="primary" name="intent" value="preview">
            {m.clearance_upload_look()}
          </Button>
        </div>
      </Form>
      <div className="room-above">
        <CsvExport to="/clearance/upload/template.csv" separator={separator}>
          {m.clearance_upload_template()}
        </CsvExport>
      </div>
    </Card>
  );
}

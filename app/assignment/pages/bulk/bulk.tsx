import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import type { Deed } from "~/assignment/rules/kinds";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { bulkResult } from "~/assignment/services/bulk/bulk-result.server";
import { showBulk } from "~/assignment/services/bulk/show-bulk.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { BulkChoiceCard } from "./choice";
import { BulkPeople } from "./people";
import { bulkQueryOf } from "./query.server";
import { doBulk } from "./do-bulk";
import "./bulk.css";

const TITLES: Record<Deed, () => string> = {
  assign: m.assignment_bulk_assign,
  extend: m.assignment_bulk_extend,
  remind: m.assignment_bulk_remind,
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? TITLES[data.query.choice.deed]() : m.assignment_bulk_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:assign");
  const query = bulkQueryOf(args.request);
  const { selection, choice, since } = query;
  const view = await showBulk({ store, actor, now, selection, choice });
  const { deed, programmeKey } = choice;
  const programme = view.programmes.find(({ key }) => key === programmeKey)?.title ?? null;
  const done = since === null ? null : await bulkResult({ store, actor, since, deed, programme });
  return { view, query, done, programme, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:assign");
  return await doBulk({ store, actor, now }, args.request, bulkQueryOf(args.request));
});

export default function Bulk() {
  const { view, query, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const { deed } = query.choice;
  const { people, planned } = view;
  return (
    <>
      <PageHead
        back={{ to: "/clearance", label: m.people_shell_people() }}
        title={TITLES[deed]()}
        lead={
          query.shownBy
            ? m.assignment_bulk_shown_by_filter({ count: people.length })
            : m.assignment_bulk_chosen({ count: people.length })
        }
      />
      {people.length === 0 ? (
        <Card>
          <Empty
            title={m.assignment_bulk_nobody()}
            icon="people"
            action={<LinkButton to="/clearance">{m.assignment_bulk_to_board()}</LinkButton>}
          >
            <p>{m.assignment_bulk_nobody_text()}</p>
          </Empty>
        </Card>
      ) : done ? (
        <Result />
      ) : (
        <div className="stack gap-5">
          <ErrorSummary errors={sent?.errors} />
          <BulkChoiceCard view={view} query={query} errors={errors} />
          <Card aria-labelledby="who">
            <div className="card-head">
              <h2 id="who">{m.assignment_bulk_who()}</h2>
            </div>
            <BulkPeople people={people} />
            {planned && <Confirm reason={sent?.values.reason} error={errors.reason} />}
          </Card>
        </div>
      )}
    </>
  );
}

const DO: Record<Deed, (said: { count: number }) => string> = {
  assign: m.assignment_bulk_do_assign,
  extend: m.assignment_bulk_do_extend,
  remind: m.assignment_bulk_do_remind,
};

function Confirm({ reason, error }: { reason: string | undefined; error: string | undefined }) {
  const { view, query } = useLoaderData<typeof loader>();
  const sending = useNavigation().formMethod === "POST";
  const { deed } = query.choice;
  const count = view.people.filter(({ plan }) => plan?.ok).length;
  if (count === 0) return <p className="apart">{m.assignment_bulk_nothing()}</p>;
  return (
    <Form method="post" className="form apart">
      <FormId />
      <input type="hidden" name="shown" value={view.shown} />
      <input type="hidden" name="since" value={view.since} />
      {deed === "extend" && (
        <TextArea
          label={m.assignment_fields_reason()}
          name="reason"
          rows={2}
          maxLength={1000}
          defaultValue={reason}
          error={error}
          hint={m.assignment_bulk_reason_hint()}
        />
      )}
      <div className="form-actions">
        <Button type="submit" variant="primary" disabled={sending}>
          {DO[deed]({ count })}
        </Button>
      </div>
    </Form>
  );
}

function Result() {
  const { view, done, programme } = useLoaderData<typeof loader>();
  const changed = done?.length ?? 0;
  return (
    <div className="stack gap-5">
      <Notice
        tone={changed > 0 ? "ok" : "warn"}
        role="status"
        title={
          changed > 0
            ? m.assignment_bulk_done({ count: changed })
            : m.assignment_bulk_done_nothing()
        }
      >
        {programme && <p>{programme}</p>}
      </Notice>
      <Card aria-labelledby="who">
        <div className="card-head">
          <h2 id="who">{m.assignment_bulk_happened()}</h2>
        </div>
        <BulkPeople people={view.people} done={done ?? []} />
      </Card>
      <div>
        <LinkButton to="/clearance">{m.assignment_bulk_to_board()}</LinkButton>
      </div>
    </div>
  );
}

import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { LIBRARY } from "~/curriculum/rules/paths";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showUpdate } from "~/authoring/services/copies/show-update.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { numberText } from "~/kit/text/amounts";
import { Empty } from "~/kit/parts/page/empty";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import { copyPlace } from "~/authoring/pages/structure/activity-place";
import { kindWords } from "~/authoring/pages/library/kind-words";
import { editPath, publishPath } from "~/authoring/pages/library/paths";
import { takeUpdate } from "./form";
import { UpdateMerge } from "./merge";
import "./update.css";
import "~/authoring/pages/publish/sides.css";
import "~/authoring/pages/library/library.css";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.authoring_copies_update_title({ title: data.title }) : m.authoring_structure_not_found()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return await showUpdate({ store, actor, now, ...copyPlace(args) });
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return await takeUpdate({ store, actor, now }, args.request, copyPlace(args));
});

export default function UpdatePage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const timeZone = useTimeZone();
  const { module, key, title, company, waiting, original } = page;
  const edit = editPath(module.key, key, company.key);
  return (
    <>
      <PageHead
        back={[
          { to: LIBRARY, label: m.authoring_library_title() },
          { to: edit, label: m.authoring_copies_editor() },
        ]}
        eyebrow={`${module.title} · ${kindWords("lesson", company)}`}
        title={waiting ? m.authoring_copies_update_waiting() : m.authoring_copies_update_none()}
        lead={title}
        actions={<LinkButton to={edit}>{m.authoring_copies_update_editor()}</LinkButton>}
      />
      {sent && (
        <div className="stack gap-4 room-below">
          <Notice tone="warn" role="alert" title={m.authoring_copies_update_nothing_done()}>
            {sent.errors.form}
          </Notice>
        </div>
      )}
      {waiting ? (
        <div className="stack gap-5">
          <p className="library-meaning room-below">
            <Rich
              of={m.authoring_copies_update_lead.parts({
                number: numberText(original.number),
                company: company.name,
              })}
              as={{ time: () => <LocalTime at={original.publishedAt} timeZone={timeZone} /> }}
            />
          </p>
          <Sides page={page} />
          <Choices page={page} chosen={new Map(sent?.values.choices)} />
        </div>
      ) : (
        <Card>
          <Empty title={m.authoring_copies_update_current()} icon="check">
            <p>{m.authoring_copies_update_current_text()}</p>
          </Empty>
        </Card>
      )}
    </>
  );
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** What each side changed, side by side; stacked on a phone. */
function Sides({ page: { base, apart, company } }: { page: Page }) {
  if (base)
    return (
      <div className="halves">
        <Card aria-labelledby="theirs-title">
          <h2 id="theirs-title">{m.authoring_copies_update_theirs()}</h2>
          <ComparisonView
            comparison={base.theirs}
            level={3}
            nothing={m.authoring_copies_update_theirs_none()}
          />
        </Card>
        <Card aria-labelledby="ours-title">
          <h2 id="ours-title">{m.authoring_copies_update_ours({ company: company.shortName })}</h2>
          <ComparisonView
            comparison={base.ours}
            level={3}
            nothing={m.authoring_copies_update_ours_none()}
          />
        </Card>
      </div>
    );
  return (
    <Card aria-labelledby="apart-title">
      <h2 id="apart-title">{m.authoring_copies_update_apart({ company: company.shortName })}</h2>
      <p className="muted small">{m.authoring_copies_update_apart_text()}</p>
      {apart && <ComparisonView comparison={apart} level={3} />}
    </Card>
  );
}

function Choices({ page, chosen }: { page: Page; chosen: ReadonlyMap<string, string> }) {
  const { module, key, company, merge, scheduled, mark, sequence, number } = page;
  if (scheduled)
    return (
      <Notice tone="info" icon="clock" title={m.authoring_copies_update_scheduled_title()}>
        <Rich
          of={m.authoring_copies_update_scheduled_text.parts()}
          as={{
            link: (words) => <Link to={publishPath(module.key, key, company.key)}>{words}</Link>,
          }}
        />
      </Notice>
    );
  const looked = (
    <>
      <input type="hidden" name="mark" value={mark} />
      <input type="hidden" name="sequence" value={sequence} />
      <input type="hidden" name="number" value={number} />
    </>
  );
  return (
    <>
      {merge && (
        <Card aria-labelledby="merge-title">
          <h2 id="merge-title">{m.authoring_copies_update_both()}</h2>
          <UpdateMerge merge={merge} company={company.shortName} chosen={chosen}>
            {looked}
          </UpdateMerge>
        </Card>
      )}
      <Card aria-labelledby="otherwise-title">
        <h2 id="otherwise-title">
          {merge ? m.authoring_copies_update_or() : m.authoring_copies_update_choose()}
        </h2>
        <div className="update-ways halves room-above">
          <Form method="post">
            {looked}
            <p>{m.authoring_copies_update_leave_text({ company: company.shortName })}</p>
            <Button type="submit" name="intent" value="leave">
              {m.authoring_copies_update_leave()}
            </Button>
          </Form>
          <Form method="post">
            {looked}
            <p>{m.authoring_copies_update_take_text({ company: company.shortName })}</p>
            <Button type="submit" name="intent" value="original">
              {m.authoring_copies_update_take()}
            </Button>
          </Form>
        </div>
      </Card>
    </>
  );
}

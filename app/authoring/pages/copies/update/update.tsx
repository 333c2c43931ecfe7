import { LIBRARY } from "~/curriculum/rules/paths";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showUpdate } from "~/authoring/services/copies/show-update.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
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
  { title: `${data ? `The original changed: ${data.title}` : "Not found"} · Firsthand` },
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
        back={{ to: LIBRARY, label: "Library" }}
        eyebrow={`${module.title} · ${kindWords("lesson", company)}`}
        title={waiting ? "The original has changed since" : "Nothing new in the original"}
        lead={title}
        actions={<LinkButton to={edit}>Open the editor</LinkButton>}
      />
      {sent && (
        <div className="stack gap-4 room-below">
          <Notice tone="warn" role="alert" title="Nothing was changed">
            {sent.errors.form}
          </Notice>
        </div>
      )}
      {waiting ? (
        <div className="stack gap-5">
          <p className="library-meaning room-below">
            Version {original.number} of the original is from{" "}
            <LocalTime at={original.publishedAt} timeZone={timeZone} />. The people of{" "}
            {company.name} go on reading their own text until you publish something else for them.
          </p>
          <Sides page={page} />
          <Choices page={page} chosen={new Map(sent?.values.choices)} />
        </div>
      ) : (
        <Card>
          <Empty title="The copy knows the original as it is now" icon="check">
            <p>When the original changes again, the change is offered here.</p>
          </Empty>
        </Card>
      )}
    </>
  );
}

export type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** What each of them changed, beside each other; below each other on a phone. */
function Sides({ page: { base, apart, company } }: { page: Page }) {
  if (base)
    return (
      <div className="halves">
        <Card aria-labelledby="theirs-title">
          <h2 id="theirs-title">What the original changed</h2>
          <ComparisonView comparison={base.theirs} level={3} nothing="Not a word that is read." />
        </Card>
        <Card aria-labelledby="ours-title">
          <h2 id="ours-title">What {company.shortName} changed</h2>
          <ComparisonView comparison={base.ours} level={3} nothing="Not a word yet." />
        </Card>
      </div>
    );
  return (
    <Card aria-labelledby="apart-title">
      <h2 id="apart-title">From {company.shortName}’s text to the original</h2>
      <p className="muted small">
        It is not known which text of the original this copy was made from, so the two are compared
        as they are.
      </p>
      {apart && <ComparisonView comparison={apart} level={3} />}
    </Card>
  );
}

function Choices({ page, chosen }: { page: Page; chosen: ReadonlyMap<string, string> }) {
  const { module, key, company, merge, scheduled, mark, sequence, number } = page;
  if (scheduled)
    return (
      <Notice tone="info" icon="clock" title="The copy’s draft has a time at which it comes out">
        It is not changed until then.{" "}
        <Link to={publishPath(module.key, key, company.key)}>See when, or take it back</Link>
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
          <h2 id="merge-title">Both in one text</h2>
          <UpdateMerge merge={merge} company={company.shortName} chosen={chosen}>
            {looked}
          </UpdateMerge>
        </Card>
      )}
      <Card aria-labelledby="otherwise-title">
        <h2 id="otherwise-title">{merge ? "Or otherwise" : "Choose"}</h2>
        <div className="update-ways halves room-above">
          <Form method="post">
            {looked}
            <p>
              Leave {company.shortName}’s text as it is. This is not offered again until the
              original changes the next time.
            </p>
            <Button type="submit" name="intent" value="leave">
              Leave it as it is
            </Button>
          </Form>
          <Form method="post">
            {looked}
            <p>
              Take the original’s text whole into the draft, in the place of {company.shortName}’s
              own words. A draft that is there is set aside.
            </p>
            <Button type="submit" name="intent" value="original">
              Take the original’s text
            </Button>
          </Form>
        </div>
      </Card>
    </>
  );
}

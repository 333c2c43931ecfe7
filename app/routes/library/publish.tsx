import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { consequenceText } from "~/domain/clearance/revision-words";
import { IMPACTS } from "~/domain/curriculum/words";
import { authorise } from "~/http/authorise";
import { handled } from "~/http/refusals";
import { showPublication } from "~/services/authoring/show-publication.server";
import { LinkButton } from "~/ui/button";
import { Card } from "~/ui/card";
import { Empty } from "~/ui/empty";
import { ErrorSummary } from "~/ui/error-summary";
import { LocalTime, useTimeZone } from "~/ui/local-time";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import "~/ui/styles/publish.css";
import { ComparisonView } from "~/ui/studio/comparison-view";
import { kindWords } from "./kind-words";
import { editPath, historyPath } from "./library-paths";
import { MovedOnCard } from "./moved-on";
import { PublishFields } from "./publish-fields";
import { Scheduled } from "./publish-scheduled";
import { takePublication } from "./publish-form";
import { ProblemsCard } from "./publish-problems";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Publish: ${data.title}` : "Not found"} · Firsthand` },
];

const placeOf = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  moduleKey: params.module ?? "",
  activityKey: params.activity ?? "",
  companyKey: params.company ?? null,
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { draft, ...page } = await showPublication({ store, actor, now, ...placeOf(args) });
  if (!draft) return { ...page, draft };
  const { consequences, ...rest } = draft;
  const choices =
    consequences &&
    IMPACTS.map((impact) => ({
      impact,
      consequence: consequenceText(impact, consequences[impact], rest.graceDays),
    }));
  return { ...page, draft: { ...rest, choices } };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  return await takePublication({ store, actor, now }, args.request, placeOf(args));
});

export default function PublishPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const timeZone = useTimeZone();
  const { module, key, kind, title, draft, own } = page;
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const { form: refused, ...mistakes } = (sent?.errors ?? {}) as { [name: string]: string };
  const edit = editPath(module.key, key, own?.key);
  return (
    <>
      <PageHead
        back={{ to: edit, label: "Editor" }}
        eyebrow={`${module.title} · ${kindWords(kind, own)}`}
        title={draft ? `Publish version ${draft.number}` : "Nothing to publish"}
        lead={title}
        actions={<LinkButton to={historyPath(module.key, key, own?.key)}>History</LinkButton>}
      />
      <div className="publish-notices">
        {refused && (
          <Notice tone="warn" role="alert" title="Not published">
            {refused}
          </Notice>
        )}
        <ErrorSummary errors={refused ? null : sent && mistakes} />
        {draft?.failure && (
          <Notice tone="bad" title="It did not come out at its time">
            {draft.failure}
          </Notice>
        )}
      </div>
      {draft ? (
        <Draft {...{ page, draft, values, mistakes, timeZone, edit }} />
      ) : (
        <Card>
          <Empty
            title="There is no draft"
            icon="check"
            action={<LinkButton to={edit}>Open the editor</LinkButton>}
          >
            <p>What is published is all there is. Write in the editor, and publish it from here.</p>
          </Empty>
        </Card>
      )}
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
export type Looked = NonNullable<Page["draft"]>;

interface DraftProps {
  page: Page;
  draft: Looked;
  values: { [name: string]: string | undefined };
  mistakes: { [name: string]: string | undefined };
  timeZone: string;
  edit: string;
}

function Draft({ page, draft, values, mistakes, timeZone, edit }: DraftProps) {
  const { changes, problems, movedOn, scheduled } = draft;
  const open = problems.length === 0 && !movedOn && !scheduled;
  return (
    <div className="publish-sides">
      <div>
        {movedOn && <MovedOnCard {...{ movedOn, draft, timeZone, edit }} />}
        <ProblemsCard problems={problems} />
        <Card aria-labelledby="changes-title">
          <h2 id="changes-title">
            {page.own && !draft.base ? "What differs from the original" : "What changed"}
          </h2>
          {changes ? (
            <ComparisonView
              comparison={changes}
              level={3}
              nothing="Not a word differs from what was published last."
            />
          ) : (
            <p>This is new: nothing of it was published before.</p>
          )}
        </Card>
      </div>
      <div>
        <Card aria-labelledby="publish-title">
          <h2 id="publish-title">{scheduled ? "It has its time" : "Publish it"}</h2>
          <p className="small muted">
            Saved by {draft.savedBy}, <LocalTime at={draft.savedAt} timeZone={timeZone} />
          </p>
          {scheduled && <Scheduled {...{ scheduled, draft, timeZone }} />}
          {!scheduled && !open && (
            <p>
              {movedOn
                ? "First choose what to do about the other version."
                : "Something has to be mended first."}
            </p>
          )}
          {open && <PublishFields {...{ draft, values, mistakes, timeZone }} kind={page.kind} />}
        </Card>
      </div>
    </div>
  );
}

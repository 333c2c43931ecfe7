import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { playbookConsequence } from "~/domain/clearance/playbook-words";
import { IMPACTS } from "~/domain/curriculum/words";
import { authorise } from "~/http/authorise";
import { handled } from "~/http/refusals";
import { showPlaybookPublication } from "~/services/company/show-playbook-publication.server";
import { LinkButton } from "~/ui/button";
import { Card } from "~/ui/card";
import { PlaybookView } from "~/ui/company/playbook-view";
import { Empty } from "~/ui/empty";
import { ErrorSummary } from "~/ui/error-summary";
import { LocalTime, useTimeZone } from "~/ui/local-time";
import { Notice } from "~/ui/notice";
import { PageHead } from "~/ui/page-head";
import "~/ui/styles/publish.css";
import { ComparisonView } from "~/ui/studio/comparison-view";
import { MovedOnCard } from "../library/moved-on";
import { PublishFields } from "../library/publish-fields";
import { ProblemsCard } from "../library/publish-problems";
import { Scheduled } from "../library/publish-scheduled";
import { playbookDoor } from "./playbook-door";
import { playbookHistoryPath, playbookPath } from "./playbook-paths";
import { takePlaybookPublication } from "./publish-form";
import { GoneChannels, InFields, QuotingCard } from "./publish-meaning";

export const handle = { width: "wide" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Publish the playbook of ${data.company.name}` : "Not found"} · Firsthand` },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const door = playbookDoor(args, await authorise(args, "playbook:edit"));
  const { company, draft } = await showPlaybookPublication(door);
  const { companyKey } = door;
  if (!draft) return { company, companyKey, draft };
  const { consequences, ...rest } = draft;
  const choices = IMPACTS.filter((impact) => impact !== "relearn" || rest.quoting.length > 0).map(
    (impact) => ({
      impact,
      consequence: playbookConsequence(impact, consequences[impact], rest.graceDays),
    }),
  );
  return { company, companyKey, draft: { ...rest, choices } };
});

export const action = handled(async (args: ActionFunctionArgs) =>
  takePlaybookPublication(playbookDoor(args, await authorise(args, "playbook:edit")), args.request),
);

export default function PublishPlaybookPage() {
  const { company, companyKey, draft } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const timeZone = useTimeZone();
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const { form: refused, ...mistakes } = (sent?.errors ?? {}) as { [name: string]: string };
  const edit = playbookPath(companyKey);
  return (
    <>
      <PageHead
        back={{ to: edit, label: "Playbook" }}
        title={draft ? `Publish playbook ${draft.number}` : "Nothing to publish"}
        lead={company.name}
        actions={<LinkButton to={playbookHistoryPath(companyKey)}>History</LinkButton>}
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
        <Draft {...{ draft, companyKey, values, mistakes, timeZone, edit }} />
      ) : (
        <Card>
          <Empty
            title="There is no draft"
            icon="check"
            action={<LinkButton to={edit}>Open the playbook</LinkButton>}
          >
            <p>What is published is all there is. Change it, and publish it from here.</p>
          </Empty>
        </Card>
      )}
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

interface DraftProps {
  draft: NonNullable<Page["draft"]>;
  companyKey: string | null;
  values: { [name: string]: string | undefined };
  mistakes: { [name: string]: string | undefined };
  timeZone: string;
  edit: string;
}

function Draft({ draft, companyKey, values, mistakes, timeZone, edit }: DraftProps) {
  const { changes, problems, movedOn, scheduled, preview, quoting, gone } = draft;
  const toMend = problems.inFields + problems.others.length > 0;
  const open = !toMend && !movedOn && !scheduled;
  return (
    <div className="publish-sides">
      <div>
        {movedOn && <MovedOnCard {...{ movedOn, draft, timeZone, edit }} />}
        <InFields count={problems.inFields} edit={edit} />
        <ProblemsCard problems={problems.others} />
        <Card aria-labelledby="changes-title">
          <h2 id="changes-title">What changed</h2>
          <ComparisonView
            comparison={changes}
            level={3}
            nothing="Not a word differs from what was published last."
          />
        </Card>
        <GoneChannels gone={gone} />
        {preview && <QuotingCard quoting={quoting} companyKey={companyKey} />}
        {preview && (
          <details className="card playbook-preview">
            <summary>As people will read it</summary>
            <PlaybookView {...preview} level={3} />
          </details>
        )}
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
          {open && (
            <>
              <PublishFields {...{ draft, values, mistakes, timeZone }} kind="playbook" />
              {quoting.length === 0 && (
                <p className="small muted">
                  No lesson or quiz quotes what changed, so there is nothing to learn again.
                </p>
              )}
            </>
          )}
        </Card>
      </div>
    </div>
  );
}

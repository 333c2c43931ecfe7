import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { handled } from "~/kit/http/refusals";
import { showAllowances } from "~/assessment/services/trainer/show-allowances.server";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { Timeline, TimelineItem } from "~/kit/parts/time/timeline";
import { takeAllowance } from "./allowance-form";
import { AttemptsForm, fieldIn, TimeForm, wholePercentText } from "./allowance-fields";
import { companyPath, personPath } from "~/people/rules/paths";
import { TooLateNotice } from "~/kit/parts/too-late-notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.assessment_grants_page({ name: data.person.name }) : m.assessment_trainer_not_found()} · Firsthand`,
  },
];

const place = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  key: params.company ?? "",
  personId: params.person ?? "",
});

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const view = await showAllowances({ store, actor, now, ...place(args) });
  const decided = new URL(args.request.url).searchParams.has("granted");
  return { ...view, decided, formId: freshFormId(now) };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "assessment:grant");
  return await takeAllowance({ store, actor, now }, args.request, place(args));
});

type Line = Awaited<ReturnType<typeof loader>>["granted"][number];

export default function AllowancesPage() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { person, company, granted, quizzes, decided } = view;
  const values: { [name: string]: string | undefined } = sent?.values ?? {};
  const errors: { [name: string]: string | undefined } = sent?.errors ?? {};
  const { form: refused, ...mistakes } = errors;
  const sentTo = (kind: string) =>
    values.kind === kind ? { values, errors: mistakes } : { values: {}, errors: {} };
  const newest = granted[0];
  return (
    <>
      <PageHead
        back={[
          { to: "/studio", label: m.people_shell_companies() },
          { to: companyPath(company.key), label: company.name },
          { to: `${personPath(company.key, person.id)}#quizzes`, label: person.name },
        ]}
        title={m.assessment_grants_title()}
        lead={m.assessment_grants_lead({ name: person.name })}
      />
      <div className="stack gap-5">
        {decided && !sent && newest && (
          <Notice
            tone="ok"
            role="status"
            title={m.assessment_trainer_recorded({ what: lineText(newest) })}
          >
            {m.assessment_trainer_said_by({ name: newest.by, reason: newest.reason })}
          </Notice>
        )}
        {refused && <TooLateNotice message={refused} typed={values.reason} />}
        <ErrorSummary
          errors={refused ? null : sent && mistakes}
          idOf={(name) => fieldIn(values.kind ?? "", name)}
        />
        <div className="columns">
          <div className="stack gap-5">
            <TimeForm key={`time-${granted.length}`} view={view} {...sentTo("extra-time")} />
            {quizzes.length > 0 && (
              <AttemptsForm
                key={`attempts-${granted.length}`}
                view={view}
                {...sentTo("extra-attempts")}
              />
            )}
          </div>
          <Card aria-labelledby="granted-title">
            <h2 id="granted-title">{m.assessment_grants_granted()}</h2>
            {granted.length === 0 ? (
              <p className="muted">{m.assessment_grants_granted_none()}</p>
            ) : (
              <Timeline>
                {granted.map((line) => (
                  <TimelineItem
                    key={line.id}
                    at={line.at}
                    timeZone={company.timeZone}
                    icon="clock"
                    tone="info"
                    title={lineText(line)}
                  >
                    {m.assessment_trainer_said_by({ name: line.by, reason: line.reason })}
                  </TimelineItem>
                ))}
              </Timeline>
            )}
          </Card>
        </div>
      </div>
    </>
  );
}

function lineText({ kind, amount, quiz }: Line): string {
  if (kind === "extra-attempts")
    return m.assessment_grants_line_attempts({ count: amount, quiz: quiz ?? "" });
  return amount === 0
    ? m.assessment_grants_line_no_time()
    : m.assessment_grants_line_time({ percent: wholePercentText(amount) });
}

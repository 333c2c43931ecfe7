import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { numberText } from "~/kit/text/amounts";
import { authorise } from "~/people/services/authorise.server";
import { AgreementTable } from "~/practice/parts/judging/agreement-table";
import { ReviewTabs } from "~/practice/parts/judging/review-tabs";
import { AGREEMENT, REVIEWS, trainerCalibrationPath } from "~/practice/rules/judging/paths";
import { showAgreement } from "~/practice/services/judging/agreement.server";
import { openAlarms } from "~/practice/services/judging/alarms.server";
import { TrainersAgreement } from "./trainers-agreement";

export const meta: MetaFunction = () => [{ title: `${m.practice_agreement_title()} · Firsthand` }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const view = await showAgreement({ store, actor, now });
  return { ...view, alarms: await openAlarms({ store, actor, now }) };
});

export default function AgreementPage() {
  const view = useLoaderData<typeof loader>();
  const { trainers, together, sets, alarms, timeZone } = view;
  return (
    <>
      <PageHead
        back={{ to: REVIEWS, label: m.practice_reviews_title() }}
        title={m.practice_agreement_title()}
        lead={m.practice_agreement_lead()}
      />
      <div className="stack gap-5">
        <ReviewTabs here={AGREEMENT} alarms={alarms} />
        <div className="columns">
          <div className="stack gap-5">
            {trainers.map((trainer) => (
              <TrainersAgreement key={trainer.id} trainer={trainer} timeZone={timeZone} />
            ))}
          </div>
          <div className="stack gap-5">
            <Card className="stack gap-3" aria-labelledby="together-title">
              <h2 id="together-title">{m.practice_agreement_together()}</h2>
              {together.replies === 0 ? (
                <p className="muted">{m.practice_agreement_together_none()}</p>
              ) : (
                <>
                  <p>
                    {m.practice_agreement_replies({ count: together.replies })}
                    <span className="block small muted">
                      {m.practice_agreement_same_verdict({
                        same: numberText(together.sameVerdict),
                        all: numberText(together.replies),
                      })}
                    </span>
                  </p>
                  <AgreementTable
                    columns={[
                      { name: m.practice_agreement_with_others(), agreement: together.agreement },
                    ]}
                  />
                </>
              )}
            </Card>
            <Card className="stack gap-3" aria-labelledby="calibrate-title">
              <h2 id="calibrate-title">{m.practice_agreement_calibrate()}</h2>
              <p className="small muted">{m.practice_agreement_calibrate_lead()}</p>
              {sets.length === 0 ? (
                <p className="muted">{m.practice_agreement_no_sets()}</p>
              ) : (
                <ul className="plain-list stack gap-2">
                  {sets.map(({ moduleKey, key, title }) => (
                    <li key={`${moduleKey}/${key}`}>
                      <LinkButton to={trainerCalibrationPath({ moduleKey, activityKey: key })}>
                        {title}
                      </LinkButton>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
            <p className="small muted">{m.practice_agreement_how()}</p>
          </div>
        </div>
      </div>
    </>
  );
}

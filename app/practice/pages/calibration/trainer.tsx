import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { badRequest, fieldsOf } from "~/kit/http/forms";
import { conflict } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { LinkButton } from "~/kit/parts/forms/button";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { freshFormId } from "~/people/services/form-id.server";
import { AgreementTable } from "~/practice/parts/judging/agreement-table";
import { agreementText, driftText } from "~/practice/parts/judging/agreement-text";
import { CalibrationResult } from "~/practice/parts/judging/calibration-result";
import { SampleFields } from "~/practice/parts/judging/sample-fields";
import {
  AGREEMENT,
  REVIEWS,
  trainerCalibrationPath,
  trainerKeptPath,
} from "~/practice/rules/judging/paths";
import {
  calibrateTrainer,
  saveTrainerCalibration,
  showTrainerCalibration,
} from "~/practice/services/judging/calibrate-trainer.server";
import { begunSamples, readJudged } from "./form";

const placeOf = ({ params }: Pick<LoaderFunctionArgs, "params">) => ({
  moduleKey: params.module ?? "",
  activityKey: params.activity ?? "",
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data ? m.practice_calibration_page({ title: data.title }) : m.practice_calibration_title()} · Firsthand`,
  },
];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "studio:read");
  const place = placeOf(args);
  const { samples, ...view } = await showTrainerCalibration({ store, actor, now, ...place });
  const { searchParams } = new URL(args.request.url);
  const judged = searchParams.has("judged") && view.last !== null;
  return {
    ...view,
    place,
    samples: judged ? [] : samples,
    judged,
    kept: searchParams.has("kept"),
    formId: freshFormId(now),
  };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "competence:judge");
  const place = placeOf(args);
  const fields = await fieldsOf(args.request);
  if (fields.get("intent") === "save") {
    const sent = begunSamples(fields);
    const saved = await saveTrainerCalibration({ store, actor, now, ...place, sent });
    if (!saved.ok) throw conflict(m.practice_calibration_moved_on());
    throw redirect(`${trainerCalibrationPath(place)}?kept=1`, 303);
  }
  const form = readJudged(fields);
  if (!form.ok) return badRequest(form);
  await calibrateTrainer({ store, actor, now, id: form.id, ...place, sent: form.sent });
  throw redirect(`${trainerCalibrationPath(place)}?judged=1`, 303);
});

export default function TrainerCalibrationPage() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { title, judged, last, place, drift } = view;
  return (
    <>
      <PageHead
        back={[
          { to: REVIEWS, label: m.practice_reviews_title() },
          { to: AGREEMENT, label: m.practice_agreement_title() },
        ]}
        title={m.practice_calibration_page({ title })}
        lead={judged ? undefined : m.practice_calibration_trainer_lead()}
      />
      {!judged || last === null ? (
        <SampleFields
          key={view.number}
          {...view}
          here={trainerCalibrationPath(place)}
          keptAt={trainerKeptPath(place)}
          sent={sent}
        />
      ) : (
        <div className="stack gap-5">
          <Card className="stack gap-3" role="status" aria-labelledby="result-title">
            <h2 id="result-title">
              {m.practice_calibration_result({ agreement: agreementText(last.agreement.all) })}
            </h2>
            {drift !== null && (
              <p className="muted">{m.practice_agreement_drift({ change: driftText(drift) })}</p>
            )}
            <AgreementTable
              columns={[{ name: m.practice_agreement_with_key(), agreement: last.agreement }]}
            />
            <p>
              <LinkButton to={trainerCalibrationPath(place)}>
                {m.practice_calibration_again()}
              </LinkButton>
            </p>
          </Card>
          <CalibrationResult of={last.of} differing={last.differing} />
        </div>
      )}
    </>
  );
}

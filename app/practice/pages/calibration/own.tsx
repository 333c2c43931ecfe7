import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { badRequest, fieldsOf } from "~/kit/http/forms";
import { conflict } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";
import { m } from "~/kit/language/m";
import { LinkButton } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { authorise } from "~/people/services/authorise.server";
import { kappaText } from "~/practice/parts/judging/agreement-text";
import { CalibrationResult } from "~/practice/parts/judging/calibration-result";
import { SampleFields } from "~/practice/parts/judging/sample-fields";
import { calibrationPath, setPath } from "~/practice/rules/judging/paths";
import {
  calibrate,
  saveCalibration,
  showCalibration,
} from "~/practice/services/judging/calibrate.server";
import { freshFormId } from "~/people/services/form-id.server";
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
  const { store, actor, now } = await authorise(args, "training:read");
  const place = placeOf(args);
  const { samples, ...view } = await showCalibration({ store, actor, now, ...place });
  const { searchParams } = new URL(args.request.url);
  const judging = view.last === null || searchParams.has("again");
  return {
    ...view,
    place,
    samples: judging ? samples : [],
    judging,
    kept: searchParams.has("kept"),
    formId: freshFormId(now),
  };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "attempt:answer");
  const place = placeOf(args);
  const fields = await fieldsOf(args.request);
  if (fields.get("intent") === "save") {
    const saved = await saveCalibration({
      store,
      actor,
      now,
      ...place,
      sent: begunSamples(fields),
    });
    if (!saved.ok) throw conflict(m.practice_calibration_moved_on());
    throw redirect(`${calibrationPath(place)}?again=1&kept=1`, 303);
  }
  const form = readJudged(fields);
  if (!form.ok) return badRequest(form);
  await calibrate({ store, actor, now, id: form.id, ...place, sent: form.sent });
  throw redirect(calibrationPath(place), 303);
});

export default function CalibrationPage() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { title, place, judging, last } = view;
  return (
    <>
      <PageHead
        back={{ to: setPath(place), label: title }}
        title={m.practice_calibration_title()}
        lead={judging ? m.practice_calibration_lead() : title}
      />
      {judging || last === null ? (
        <SampleFields
          key={view.number}
          {...view}
          here={calibrationPath(place)}
          keptAt={calibrationPath(place)}
          sent={sent}
        />
      ) : (
        <div className="stack gap-5">
          <Outcome view={view} />
          <CalibrationResult of={last.of} differing={last.differing} />
        </div>
      )}
    </>
  );
}

/** Whether it was passed, with how far it agreed, and what comes next. */
function Outcome({ view }: { view: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { asked, last, calibrated, place } = view;
  if (!last) return null;
  const { all } = last.agreement;
  const said = {
    agreement: all === null ? m.practice_calibration_untold() : kappaText(all),
    asked: kappaText(asked),
  };
  return (
    <div className="stack gap-3">
      <Notice
        tone={last.passed ? "ok" : "warn"}
        role="status"
        title={last.passed ? m.practice_calibration_passed() : m.practice_calibration_not_passed()}
      >
        {last.passed
          ? m.practice_calibration_passed_text(said)
          : m.practice_calibration_not_passed_text(said)}
      </Notice>
      <p className="row flow">
        {calibrated && (
          <LinkButton to={setPath(place)} variant="primary">
            {m.practice_calibration_to_set()}
          </LinkButton>
        )}
        <LinkButton
          to={`${calibrationPath(place)}?again=1`}
          variant={calibrated ? "plain" : "primary"}
        >
          {m.practice_calibration_again()}
        </LinkButton>
      </p>
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { fieldsOf } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";
import {
  trainerCalibrationTime,
  saveTrainerCalibration,
} from "~/practice/services/judging/calibrate-trainer.server";
import { countedSamples, savedAnswer, timePlaceOf } from "~/practice/pages/calibration/form";

/** How a list of samples stands by the server’s clock, for a page that has been asleep. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "competence:judge");
  const time = await trainerCalibrationTime({ store, actor, now, ...timePlaceOf(args.params) });
  return Response.json(time, { headers: { "Cache-Control": "no-store" } });
});

/** Keeps what is chosen about samples as a page with JavaScript sends it, and says so only once it is on disk. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "competence:judge");
  const sent = countedSamples(await fieldsOf(args.request));
  return savedAnswer(
    await saveTrainerCalibration({ store, actor, now, ...timePlaceOf(args.params), sent }),
  );
});

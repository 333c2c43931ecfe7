import { newId } from "~db/ids";
import type { NewId } from "~/kit/http/form-id";
import * as changes from "~/assessment/services/trainer/change-attempt.server";
import * as allowances from "~/assessment/services/trainer/grant-allowance.server";
import * as bulk from "~/assignment/services/bulk/extend.server";
import * as taking from "~/assignment/services/bulk/take-out.server";
import * as rules from "~/assignment/services/rules.server";
import * as publishing from "~/authoring/services/publish/publish-draft.server";
import * as hours from "~/clearance/services/coverage/set-hours.server";
import * as credits from "~/clearance/services/credits/credit-module.server";
import * as suspending from "~/clearance/services/people/suspend.server";
import * as reporting from "~/clearance/services/incidents/report-incident.server";
import * as turning from "~/clearance/services/incidents/review-incident.server";
import * as logging from "~/clearance/services/supervision/log-live-reply.server";
import * as reviewing from "~/clearance/services/supervision/review-live-reply.server";
import * as requests from "~/clearance/services/sign-offs/request-sign-off.server";
import * as beginning from "~/clearance/services/sign-offs/pending/begin.server";
import * as signing from "~/clearance/services/sign-offs/sign-off.server";
import * as delegating from "~/people/services/delegation/delegate.server";
import { usually } from "./usual-agency";

type Sent<Input> = Input extends unknown ? Omit<Input, "id"> & { id?: NewId } : never;

/** A use case whose every call is a form of its own, unless it says which one it is. */
function ownForm<Input extends { id: NewId; now: Date }, Answer>(
  useCase: (input: Input) => Promise<Answer>,
) {
  return (sent: Sent<Input>) =>
    useCase({ id: newId((sent as { now: Date }).now), ...(sent as object) } as Input);
}

export const grantAllowance = ownForm(allowances.grantAllowance);
export const extendTime = ownForm(changes.extendTime);
export const openAgain = ownForm(changes.openAgain);
export const extend = ownForm(bulk.extend);
export const takeOut = ownForm(taking.takeOut);
export const putBack = ownForm(taking.putBack);
export const makeRule = ownForm(rules.makeRule);
export const publishDraft = ownForm(usually(publishing.publishDraft));
export const reportIncident = ownForm(reporting.reportIncident);
export const reviewIncident = ownForm(turning.reviewIncident);
export const logLiveReply = ownForm(logging.logLiveReply);
export const reviewLiveReply = ownForm(reviewing.reviewLiveReply);
export const setHours = ownForm(hours.setHours);
export const creditModule = ownForm(credits.creditModule);
export const decideSuspension = ownForm(suspending.decideSuspension);
export const requestSignOff = ownForm(requests.requestSignOff);
export const beginSignOff = ownForm(beginning.beginSignOff);
export const signOff = ownForm(signing.signOff);
export const delegate = ownForm(delegating.delegate);

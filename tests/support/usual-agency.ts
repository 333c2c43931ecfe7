import { SECOND_YES_ABOVE } from "~/authoring/rules/second-yes";
import * as due from "~/authoring/services/publish/publish-due.server";
import * as scheduling from "~/authoring/services/publish/schedule-draft.server";
import * as restoring from "~/authoring/services/structure/restore-activity.server";

type Usual<Input> = Input extends unknown
  ? Omit<Input, "secondYesAbove"> & { secondYesAbove?: number }
  : never;

/** A use case in an agency that has set no number of people above which a second author has to agree. */
export function usually<Input extends { secondYesAbove: number }, Answer>(
  useCase: (input: Input) => Promise<Answer>,
) {
  return (asked: Usual<Input>) =>
    useCase({ secondYesAbove: SECOND_YES_ABOVE, ...(asked as object) } as Input);
}

export const publishDue = usually(due.publishDue);
export const scheduleDraft = usually(scheduling.scheduleDraft);
export const restoreActivity = usually(restoring.restoreActivity);

import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { readFailure, type Failure } from "./failure";
import { describePlace } from "./files/file-words";

/** Why a draft couldn’t be published at its time, from what the database keeps. A sentence kept there is shown as it is. */
export function keptFailureText(kept: string | null): string | null {
  if (kept === null) return null;
  const failure = readFailure(kept);
  return failure ? failureText(failure) : kept;
}

function failureText(failure: Failure): string {
  switch (failure.code) {
    case "left":
      return m.authoring_failure_left();
    case "not-theirs":
      return m.authoring_failure_not_theirs();
    case "mistakes": {
      const { path, count } = failure;
      return m.authoring_failure_mistakes({ count, place: describePlace(path) });
    }
    case "moved-on":
      return m.authoring_failure_moved_on({ number: numberText(failure.number) });
    case "unreadable":
      return m.authoring_failure_unreadable();
    case "second-yes": {
      const { people, companies } = failure;
      return m.authoring_failure_second_yes({ count: people, companies: numberText(companies) });
    }
    case "stale":
      return m.authoring_failure_stale();
    default:
      return failure satisfies never;
  }
}

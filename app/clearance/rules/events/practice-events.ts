import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { inLedger, type EventTable } from "./event";

/** Written replies, and how they were judged. */
export const PRACTICE_EVENTS: Pick<EventTable, "reply-judged"> = {
  "reply-judged": inLedger(
    m.clearance_practice_events_called_judged,
    ({ practice, try: number, round, verdict }) => {
      const what = m.clearance_practice_events_judged({
        verdict,
        practice,
        try: numberText(number),
      });
      return round > 1 ? m.clearance_practice_events_second({ what }) : what;
    },
  ),
};

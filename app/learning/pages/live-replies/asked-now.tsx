import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { supervisedLine, supervisedText } from "~/clearance/rules/words/supervision-words";
import type { OwnLiveReplies } from "~/clearance/services/supervision/show-own-live-replies.server";
import { Card } from "~/kit/parts/cards/card";
import { Bar } from "~/kit/parts/charts/bar";

interface AskedNowProps {
  asked: OwnLiveReplies["asked"][number];
  /** Whether several programmes ask, so that each is named. */
  several: boolean;
}

/** How far somebody is with their first live replies, or with this month’s sample. */
export function AskedNow({ asked, several }: AskedNowProps) {
  const { enrolmentId, programme, supervised, sample } = asked;
  const headingId = `asked-${enrolmentId}`;
  if (supervised) {
    const { good, of } = supervised;
    return (
      <Card aria-labelledby={headingId}>
        {several && <p className="eyebrow">{programme}</p>}
        <h2 id={headingId}>{supervisedText(supervised)}</h2>
        <Bar value={good} max={of} label={supervisedText(supervised)} />
        <p className="small muted room-above">{supervisedLine(supervised)}</p>
        <p>{m.clearance_live_until_full({ count: of - good })}</p>
      </Card>
    );
  }
  if (!sample) return null;
  const left = sample.of - sample.logged;
  return (
    <Card aria-labelledby={headingId}>
      {several && <p className="eyebrow">{programme}</p>}
      <h2 id={headingId}>
        {left > 0
          ? m.clearance_live_this_month({ count: left })
          : m.clearance_live_this_month_done()}
      </h2>
      <p className="muted">
        {m.clearance_live_sample({ logged: numberText(sample.logged), of: numberText(sample.of) })}
      </p>
    </Card>
  );
}

import type { ReviewState, ReviewWhy } from "~/gate/rules/reviewing/kinds";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { STATE_LOOKS, STATE_WORDS, WHY_WORDS } from "./words";

interface Review {
  message: string;
  person: string | null;
  channel: string;
  publishAt: Date | null;
  state: ReviewState;
  why: ReviewWhy | null;
}

/** What became of messages in Hootsuite, without what they say. */
export function Reviews({ reviews }: { reviews: readonly Review[] }) {
  return (
    <Card aria-labelledby="reviews">
      <h2 id="reviews">{m.gate_reviewing_reviews()}</h2>
      {reviews.length === 0 ? (
        <Empty title={m.gate_reviewing_reviews_none()} icon="check">
          <p>{m.gate_reviewing_reviews_none_text()}</p>
        </Empty>
      ) : (
        <ul className="plain-list ruled">
          {reviews.map((review) => (
            <li key={review.message} className="card-head">
              <span>
                <strong className="block">{review.person ?? m.gate_reviewing_nobody()}</strong>
                <span className="muted small block">
                  <What {...review} />
                </span>
                {review.why && <span className="small block">{WHY_WORDS[review.why]}</span>}
              </span>
              <Chip {...STATE_LOOKS[review.state]}>{STATE_WORDS[review.state]}</Chip>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function What({ message, channel, publishAt }: Review) {
  const timeZone = useTimeZone();
  if (!publishAt || channel === "") return <>{m.gate_reviewing_message({ id: message })}</>;
  return (
    <Rich
      of={m.gate_publishing_post_for.parts({ channel })}
      as={{ time: () => <LocalTime at={publishAt} timeZone={timeZone} /> }}
    />
  );
}

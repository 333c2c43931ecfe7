import type { PostState } from "~/gate/rules/publishing/kinds";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { STATE_LOOKS, STATE_WORDS } from "../words";

interface SentPostsProps {
  posts: readonly {
    id: string;
    person: string;
    channel: string;
    publishAt: Date;
    state: PostState;
  }[];
}

/** What people sent to Postiz, without what they wrote. */
export function SentPosts({ posts }: SentPostsProps) {
  const timeZone = useTimeZone();
  return (
    <Card aria-labelledby="posts">
      <h2 id="posts">{m.gate_publishing_posts()}</h2>
      {posts.length === 0 ? (
        <Empty title={m.gate_publishing_posts_none()} icon="pen">
          <p>{m.gate_publishing_posts_none_text()}</p>
        </Empty>
      ) : (
        <ul className="plain-list ruled">
          {posts.map(({ id, person, channel, publishAt, state }) => (
            <li key={id} className="card-head">
              <span>
                <strong className="block">{person}</strong>
                <span className="muted small block">
                  <Rich
                    of={m.gate_publishing_post_for.parts({ channel })}
                    as={{ time: () => <LocalTime at={publishAt} timeZone={timeZone} /> }}
                  />
                </span>
              </span>
              <Chip {...STATE_LOOKS[state]}>{STATE_WORDS[state]}</Chip>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

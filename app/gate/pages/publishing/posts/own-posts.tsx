import { Form, Link } from "@remix-run/react";
import type { PostState, PublisherFault } from "~/gate/rules/publishing/kinds";
import { PUBLISH } from "~/gate/rules/publishing/limits";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Button } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";
import { Time } from "~/kit/parts/time/time";
import { FAULT_WORDS, STATE_LOOKS, STATE_WORDS } from "../words";

interface OwnPost {
  id: string;
  text: string;
  channel: string;
  publishAt: Date;
  state: PostState;
  /** Its time is still to come. */
  coming: boolean;
  fault: PublisherFault | null;
  detail: string | null;
}

interface OwnPostsProps {
  posts: readonly OwnPost[];
  timeZone: string;
}

/** What somebody wrote, what became of it, and what they can do about it. */
export function OwnPosts({ posts, timeZone }: OwnPostsProps) {
  return (
    <Card aria-labelledby="own">
      <h2 id="own">{m.gate_posts_own()}</h2>
      {posts.length === 0 ? (
        <Empty title={m.gate_posts_own_none()} icon="pen" />
      ) : (
        <ul className="plain-list ruled">
          {posts.map((post) => (
            <li key={post.id} className="stack gap-2">
              <span className="card-head">
                <span className="muted small">
                  <Rich
                    of={m.gate_posts_own_for.parts({ channel: post.channel })}
                    as={{
                      time: () => <Time at={post.publishAt} style="datetime" timeZone={timeZone} />,
                    }}
                  />
                </span>
                <Chip {...STATE_LOOKS[post.state]}>{STATE_WORDS[post.state]}</Chip>
              </span>
              <p className="anywhere">{post.text}</p>
              <What post={post} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function What({ post: { id, channel, state, coming, fault, detail } }: { post: OwnPost }) {
  switch (state) {
    case "draft":
      return (
        <>
          {fault && (
            <p className="small">
              {FAULT_WORDS[fault]} {detail && <code>{detail}</code>}
            </p>
          )}
          <Form method="post" className="row flow">
            <Link to={`${PUBLISH}?post=${id}`} aria-label={m.gate_posts_edit_of({ channel })}>
              {m.gate_posts_edit()}
            </Link>
            <input type="hidden" name="post" value={id} />
            <Button name="intent" value="discard" aria-label={m.gate_posts_discard_of({ channel })}>
              {m.gate_posts_discard()}
            </Button>
          </Form>
        </>
      );
    case "doubtful":
      return (
        <Form method="post" className="row flow">
          <input type="hidden" name="post" value={id} />
          <Button name="intent" value="look" aria-label={m.gate_posts_look_of({ channel })}>
            {m.gate_posts_look()}
          </Button>
        </Form>
      );
    case "held":
      return (
        <p className="small">
          {m.gate_posts_held_text()}{" "}
          <Link to={`${PUBLISH}?post=${id}`} aria-label={m.gate_posts_again_of({ channel })}>
            {m.gate_posts_again()}
          </Link>
        </p>
      );
    case "scheduled":
      return coming ? (
        <Form method="post" className="row flow">
          <input type="hidden" name="post" value={id} />
          <Button name="intent" value="withdraw" aria-label={m.gate_posts_withdraw_of({ channel })}>
            {m.gate_posts_withdraw()}
          </Button>
        </Form>
      ) : null;
    case "sending":
      return null;
    default:
      return state satisfies never;
  }
}

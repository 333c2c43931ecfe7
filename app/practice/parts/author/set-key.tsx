import type { ReactNode } from "react";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { Post } from "~/curriculum/parts/markdoc/post";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { languageName } from "~/kit/language/language-name";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
import { decisionsNeeded } from "~/practice/rules/decisions-needed";
import { listed } from "~/kit/text/listed";
import { agoText } from "~/kit/text/formats";
import {
  ASKS_WORDS,
  DECISION_WORDS,
  FORM_WORDS,
  QUALITY_WORDS,
} from "~/practice/rules/content/post/words";
import type { ShownPost, ShownSet } from "~/practice/rules/content/shown-set";
import "./set-key.css";

/** A practice set with its key, for trainers only: every post with what is right, and its samples. */
export function SetKey({ set: { lead, decisionBasisPoints, posts } }: { set: ShownSet }) {
  const written = posts.filter(({ asks }) => asks !== "decision").length;
  return (
    <>
      <p className="lead">{lead}</p>
      <p className="muted">
        {[
          m.practice_content_posts({ count: posts.length }),
          m.practice_content_written({ count: written }),
          m.practice_content_to_pass({
            percent: percentText(decisionBasisPoints),
            needed: numberText(decisionsNeeded(decisionBasisPoints, posts.length)),
            of: numberText(posts.length),
          }),
        ].join(" · ")}
      </p>
      <p className="muted room-below">{m.practice_content_key_only()}</p>
      <ol className="plain-list set-key stack gap-4">
        {posts.map((post, index) => (
          <li key={post.key}>
            <PostKey number={index + 1} post={post} />
          </li>
        ))}
      </ol>
    </>
  );
}

const MINUTE_MS = 60_000;

interface PostKeyProps {
  number: number;
  post: ShownPost;
  /** The level of its heading. */
  as?: "h2" | "h5";
}

/** A post with what is right about it, for trainers only. */
export function PostKey({ number, post, as: Heading = "h2" }: PostKeyProps) {
  const { key, form, asks, trap, thread, reach, under, language, samples } = post;
  const context = [
    under,
    reach !== null && m.practice_content_seen_by({ count: reach }),
    language && languageName(language),
  ];
  return (
    <Card as="article" aria-labelledby={`post-${key}`}>
      <Heading className="eyebrow" id={`post-${key}`}>
        {[
          m.practice_content_post_number({ number: numberText(number) }),
          FORM_WORDS[form](),
          ASKS_WORDS[asks](),
        ].join(" · ")}
      </Heading>
      {thread.map((before, at) => (
        <Post
          key={at}
          author={before.author}
          handle={before.handle}
          by={before.ours ? "company" : "customer"}
        >
          <p dir="auto">
            <InlineView>{before.text}</InlineView>
          </p>
        </Post>
      ))}
      <Post
        author={post.author}
        handle={post.handle}
        network={post.network}
        when={agoText(new Date(0), new Date(post.minutesAgo * MINUTE_MS))}
        context={context.filter(Boolean).join(" · ")}
      >
        <p dir="auto">
          <InlineView>{post.text}</InlineView>
        </p>
      </Post>
      <dl className="set-key-facts stack gap-2">
        <Fact label={m.practice_content_label_expected()}>
          <b>{DECISION_WORDS[post.decision]()}</b>
          {post.to !== null && ` → ${post.to}`}{" "}
          {trap && (
            <Chip tone="warn" icon="alert">
              {m.practice_content_trap()}
            </Chip>
          )}
        </Fact>
        {post.also.length > 0 && (
          <Fact label={m.practice_content_label_also()}>
            {listed(post.also.map((one) => DECISION_WORDS[one]()))}
          </Fact>
        )}
        <Fact label={m.practice_content_label_why()}>
          <InlineView>{post.why}</InlineView>
        </Fact>
        <Fact label={m.practice_content_label_objective()}>{post.objective}</Fact>
        {post.needs.length > 0 && (
          <Fact label={m.practice_content_label_needs()}>{post.needs.join(", ")}</Fact>
        )}
        {post.picture && <Fact label={m.practice_content_label_picture()}>{post.picture}</Fact>}
        {post.attach && <Fact label={m.practice_content_label_attach()}>{post.attach}</Fact>}
      </dl>
      {samples.length > 0 && (
        <details>
          <summary>{m.practice_content_samples_of({ count: samples.length })}</summary>
          <ul className="plain-list ruled">
            {samples.map(({ key: name, quality, text, scores, why }) => (
              <li key={name} className="stack gap-1">
                <p className="small muted">{QUALITY_WORDS[quality]()}</p>
                <p dir="auto">
                  <InlineView>{text}</InlineView>
                </p>
                <p className="small">{scores}</p>
                <p className="small muted">
                  <InlineView>{why}</InlineView>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="small muted">{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

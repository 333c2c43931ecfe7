import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { languageName } from "~/kit/language/language-name";
import { m } from "~/kit/language/m";
import { Avatar } from "~/kit/parts/avatar";
import { classes } from "~/kit/parts/classes";
import { numberText } from "~/kit/text/amounts";
import type { ShownPost } from "~/practice/rules/desk/shown";
import { postedAgo } from "./posted-ago";
import "./thread.css";

/** A post with what stands before it, what it stands under, and who has seen it. */
export function Thread({ post }: { post: ShownPost }) {
  const { author, handle, network, form, reach, minutesAgo, language, picture, under } = post;
  const facts = [
    network,
    m.practice_desk_form({ form }),
    reach === undefined ? null : m.practice_desk_seen_by({ count: numberText(reach) }),
    postedAgo(minutesAgo),
    language && m.practice_desk_in_language({ language: languageName(language) }),
  ].filter(Boolean);
  return (
    <div className="thread stack gap-3">
      {post.thread.length > 0 && (
        <ol className="thread-before plain-list stack gap-2" aria-label={m.practice_desk_thread()}>
          {post.thread.map((one, at) => (
            <li key={at} className={classes("thread-said", one.ours && "thread-ours")}>
              <p className="small">
                <b dir="auto">{one.author}</b>{" "}
                <span className="muted">
                  {one.handle}
                  {one.ours && ` · ${m.practice_desk_ours()}`}
                </span>
              </p>
              <p dir="auto" lang={language}>
                <InlineView>{one.text}</InlineView>
              </p>
            </li>
          ))}
        </ol>
      )}
      <article className="box thread-post" aria-labelledby="post-author">
        <header className="row">
          <Avatar name={author} />
          <div className="thread-who">
            <h2 id="post-author" className="thread-author" dir="auto">
              {author}
            </h2>
            <p className="small muted">
              {handle && <span>{handle} · </span>}
              {under && (
                <span dir="auto">
                  <InlineView>{under}</InlineView>
                  {" · "}
                </span>
              )}
              {facts.join(" · ")}
            </p>
          </div>
        </header>
        <p className="thread-words" dir="auto" lang={language}>
          <InlineView>{post.text}</InlineView>
        </p>
        {picture && (
          <p className="thread-picture">
            <b>{m.practice_desk_picture()}</b>
            <span dir="auto">
              <InlineView>{picture}</InlineView>
            </span>
          </p>
        )}
      </article>
    </div>
  );
}

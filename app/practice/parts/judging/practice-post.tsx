import { Post } from "~/curriculum/parts/markdoc/post";
import type { PostForm } from "~/curriculum/rules/practice-kinds";
import type { Language } from "~/kit/language/language";
import { languageName } from "~/kit/language/language-name";
import { m } from "~/kit/language/m";
import { agoText } from "~/kit/text/formats";
import "./practice-post.css";

/** A post as the person who replied saw it. */
export interface PostSeen {
  form: PostForm;
  channel: { network: string; name: string; handle: string } | null;
  author: string;
  handle: string | null;
  under: string | null;
  reach: number | null;
  minutesAgo: number;
  language: Language | null;
  text: string;
  thread: readonly { author: string; handle: string | null; ours: boolean; text: string }[];
  picture: string | null;
  attach: string | null;
}

const MINUTE_MS = 60_000;

/** The post of a practice set that a reply is to, with what stands before it. */
export function PracticePost({ post }: { post: PostSeen }) {
  const { author, handle, channel, under, reach, minutesAgo, language } = post;
  const facts = [
    under,
    reach !== null && m.practice_judge_seen_by({ count: reach }),
    language && m.practice_judge_in_language({ language: languageName(language) }),
  ].filter(Boolean);
  return (
    <div className="practice-post stack gap-2">
      {post.thread.length > 0 && (
        <details>
          <summary>{m.practice_judge_before()}</summary>
          <div className="stack gap-2 practice-post-thread">
            {post.thread.map((before, at) => (
              <Post
                key={at}
                author={before.author}
                handle={before.handle}
                by={before.ours ? "company" : "customer"}
              >
                <p dir="auto">{before.text}</p>
              </Post>
            ))}
          </div>
        </details>
      )}
      <Post
        author={author}
        handle={handle}
        network={channel?.network}
        when={agoText(new Date(0), new Date(minutesAgo * MINUTE_MS))}
        context={facts.join(" · ")}
      >
        <p dir="auto" className="practice-post-words" lang={language ?? undefined}>
          {post.text}
        </p>
        {post.picture !== null && (
          <p className="small muted" dir="auto">
            {m.practice_judge_picture({ text: post.picture })}
          </p>
        )}
      </Post>
    </div>
  );
}

import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";
import type { InboxPost } from "~/practice/rules/desk/shown";
import { postedAgo } from "./posted-ago";
import { STATE_LOOKS } from "./post-states";
import "./inbox.css";

interface InboxProps {
  posts: readonly InboxPost[];
  /** The address of the set. */
  to: string;
  /** The key of the post that is open. */
  current: string | null;
}

/** The posts of a shift, each with where it stands. */
export function Inbox({ posts, to, current }: InboxProps) {
  return (
    <ul className="inbox plain-list">
      {posts.map(({ key, network, author, words, language, minutesAgo, state }) => (
        <li key={key}>
          <Link
            to={`${to}/${key}`}
            className="inbox-post"
            aria-current={key === current ? "page" : undefined}
          >
            <span className="inbox-top">
              <span>{network}</span>
              {state === "new" ? (
                <span>{postedAgo(minutesAgo)}</span>
              ) : (
                <Chip {...STATE_LOOKS[state]}>{m.practice_desk_state({ state })}</Chip>
              )}
            </span>
            <b dir="auto">{author}</b>
            <span className="inbox-words" dir="auto" lang={language}>
              {words}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

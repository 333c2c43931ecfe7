import { Link } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { useSingleKeys } from "~/kit/browser/single-keys";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
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

/** Which key opens the post after the one that is open, and which the one before it. */
const STEPS: Record<string, 1 | -1> = { j: 1, k: -1 };

/** The posts of a shift, each with where it stands. */
export function Inbox({ posts, to, current }: InboxProps) {
  const list = useRef<HTMLUListElement>(null);
  const open = posts.findIndex(({ key }) => key === current);
  // Pressed faster than posts open, each key goes on from the post that was asked for last.
  const asked = useRef(open);
  useEffect(() => {
    asked.current = open;
  }, [open]);
  const press = useCallback((key: string) => {
    const step = STEPS[key];
    if (step === undefined) return false;
    const next = list.current?.querySelectorAll<HTMLElement>(".inbox-post")[asked.current + step];
    if (!next) return true;
    asked.current += step;
    next.click();
    return true;
  }, []);
  const keys = useSingleKeys("firsthand-desk-keys", press);
  const keyOf = (at: number) => Object.keys(STEPS).find((key) => at === open + STEPS[key]!);
  return (
    <>
      <ul className="inbox plain-list" ref={list}>
        {posts.map(({ key, network, author, words, language, minutesAgo, state }, at) => (
          <li key={key}>
            <Link
              to={`${to}/${key}`}
              className="inbox-post"
              aria-current={key === current ? "page" : undefined}
              aria-keyshortcuts={keys.on ? keyOf(at) : undefined}
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
      {keys.alive && posts.length > 1 && (
        <label className="inbox-keys tick small">
          <input
            type="checkbox"
            checked={keys.on}
            onChange={(event) => keys.choose(event.currentTarget.checked)}
          />
          <span>
            <Rich of={m.practice_desk_keys.parts()} as={{ key: (letter) => <kbd>{letter}</kbd> }} />
          </span>
        </label>
      )}
    </>
  );
}

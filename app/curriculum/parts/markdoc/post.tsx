import { networkName } from "~/curriculum/rules/network-name";
import type { PostForm } from "~/curriculum/rules/tree";
import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Avatar } from "~/kit/parts/avatar";
import { classes } from "~/kit/parts/classes";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { numberText } from "~/kit/text/amounts";
import "./post.css";

interface PostProps extends PostForm {
  author: string;
  by?: "customer" | "company" | undefined;
  handle?: string | null | undefined;
  network?: string | null | undefined;
  when?: string | null | undefined;
  context?: string | null | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Somebody’s post as it stands on a network: who, where, when, and the words, with whatever came with them. */
export function Post({
  author,
  by = "customer",
  handle,
  network,
  when,
  context,
  message,
  stars,
  follows,
  picture,
  video,
  captions,
  className,
  children,
}: PostProps) {
  const facts = [network && networkName(network), when, context].filter(Boolean).join(" · ");
  return (
    <figure
      className={classes(
        "post box",
        by === "company" && "post-company",
        message && "post-message",
        follows && "post-follows",
        className,
      )}
    >
      <figcaption className="post-who row">
        <Avatar name={author} size="small" />
        <span className="post-author">
          {follows && <VisuallyHidden>{m.curriculum_post_follows()} </VisuallyHidden>}
          <b dir="auto">{author}</b>
          {handle ? <span className="muted"> {handle}</span> : null}
          {facts ? <span className="block muted small">{facts}</span> : null}
          {stars ? <Stars of={stars} /> : null}
        </span>
      </figcaption>
      <blockquote className="post-words">{children}</blockquote>
      {picture && (
        <p className="post-media post-picture">
          <span className="post-media-words">
            <b>{m.curriculum_post_picture()}</b> {picture}
          </span>
        </p>
      )}
      {video && (
        <p className="post-media post-video">
          <span className="post-media-words">
            <b>{m.curriculum_post_video()}</b> {video}
          </span>
          {captions && (
            <span className="post-media-words">
              <b>{m.curriculum_post_captions()}</b> {captions}
            </span>
          )}
        </p>
      )}
    </figure>
  );
}

function Stars({ of }: { of: number }) {
  return (
    <span className="post-stars block">
      <VisuallyHidden>{m.curriculum_post_stars({ count: numberText(of) })}</VisuallyHidden>
      <span aria-hidden="true">
        {"★".repeat(of)}
        {"☆".repeat(5 - of)}
      </span>
    </span>
  );
}

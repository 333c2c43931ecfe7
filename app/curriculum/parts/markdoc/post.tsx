import { networkName } from "~/curriculum/rules/network-name";
import type { ReactNode } from "react";
import { Avatar } from "~/kit/parts/avatar";
import { classes } from "~/kit/parts/classes";
import "./post.css";

interface PostProps {
  author: string;
  by?: "customer" | "company" | undefined;
  handle?: string | null | undefined;
  network?: string | null | undefined;
  when?: string | null | undefined;
  context?: string | null | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Somebody’s post as it stands on a network: who, where, when, and the words. */
export function Post({
  author,
  by = "customer",
  handle,
  network,
  when,
  context,
  className,
  children,
}: PostProps) {
  const facts = [network && networkName(network), when, context].filter(Boolean).join(" · ");
  return (
    <figure className={classes("post box", by === "company" && "post-company", className)}>
      <figcaption className="post-who row">
        <Avatar name={author} size="small" />
        <span className="post-author">
          <b dir="auto">{author}</b>
          {handle ? <span className="muted"> {handle}</span> : null}
          {facts ? <span className="block muted small">{facts}</span> : null}
        </span>
      </figcaption>
      <blockquote className="post-words">{children}</blockquote>
    </figure>
  );
}

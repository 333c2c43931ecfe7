import { m } from "~/kit/language/m";
import { useDeferredValue, useMemo } from "react";
import { PostKey } from "~/practice/parts/author/set-key";
import { shownSet } from "~/practice/rules/content/shown-set";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import type { ShownAs } from "~/authoring/parts/practice-editor/shown-as";
import { readablePost } from "./readable-post";
import "~/authoring/parts/quiz-editor/questions/preview.css";

interface PostPreviewProps {
  value: unknown;
  number: number;
  shown: ShownAs;
}

/** A post as a company's people meet it, and below it what only trainers see. */
export function PostPreview({ value, number, shown }: PostPreviewProps) {
  const { objectives, render } = useEditing();
  const settled = useDeferredValue(value);
  const read = useMemo(() => readablePost(settled), [settled]);
  const post = useMemo(() => {
    if (!read) return null;
    const set = { lead: "", decisionBasisPoints: 0, posts: [read.post] };
    const { posts } = shownSet(set, {
      playbook: shown.playbook,
      text: (source) => [...render(source)],
      objective: (code) =>
        objectives.find((one) => one.code === code)?.label ?? m.authoring_questions_no_objective(),
    });
    return posts[0] ?? null;
  }, [read, shown, render, objectives]);
  const heading = `practice-preview-${number}`;
  return (
    <section className="quiz-preview" aria-labelledby={heading}>
      <h4 id={heading} className="eyebrow">
        {m.practice_author_preview({ company: shown.companyName })}
      </h4>
      {read && !read.whole && (
        <p className="small muted room-below">{m.authoring_questions_preview_open()}</p>
      )}
      {post ? (
        <PostKey number={number} post={post} as="h5" />
      ) : (
        <p className="muted">{m.authoring_questions_preview_wrong()}</p>
      )}
    </section>
  );
}

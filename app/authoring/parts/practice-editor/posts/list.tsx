import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { useEffect, useState } from "react";
import {
  withMoved,
  withNewPost,
  withoutPost,
  withPostBack,
} from "~/practice/rules/set-document/edit-set";
import type { SetModel, SetPost } from "~/practice/rules/set-document/set-document";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import type { QuizProblem } from "~/authoring/parts/quiz-editor/problems";
import { useReorder } from "~/kit/browser/use-reorder";
import { Button } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";
import { firstObjective, newPost } from "~/authoring/parts/practice-editor/fields";
import type { ShownAs } from "~/authoring/parts/practice-editor/shown-as";
import { titleOf } from "~/authoring/parts/practice-editor/problems";
import { headId, PostRow } from "./row";
import "~/authoring/parts/quiz-editor/questions/list.css";

interface PostListProps {
  model: SetModel;
  shown: ShownAs;
  problems: readonly QuizProblem[];
  open: string | null;
  onOpen(id: string | null): void;
  change(edit: (model: SetModel) => SetModel): void;
}

const UNDO = "practice-undo";

/** The posts, one of them open. */
export function PostList({ model, shown, problems, open, onOpen, change }: PostListProps) {
  const { objectives, readOnly, say } = useEditing();
  const [removed, setRemoved] = useState<{ post: SetPost; index: number } | null>(null);
  useEffect(() => {
    if (removed) document.getElementById(UNDO)?.focus();
  }, [removed]);

  const { posts } = model;
  const { step, stepByKey, goTo } = useReorder({
    order: posts,
    move: ({ id }, to) => change((now) => withMoved(now, id, to)),
    words: (_, to) =>
      m.practice_author_moved({
        number: numberText(to + 1),
        all: numberText(posts.length),
      }),
    say,
  });

  function add() {
    const network = shown.playbook.channels[0]?.network ?? "Instagram";
    const codes = objectives.map(({ code }) => code);
    const value = newPost(firstObjective(model, codes), network);
    const { id } = withNewPost(model, value, open);
    setRemoved(null);
    goTo({ id: headId(id) });
    change((now) => withNewPost(now, value, open).model);
    onOpen(id);
  }

  function remove(post: SetPost) {
    setRemoved({ post, index: posts.indexOf(post) });
    if (open === post.id) onOpen(null);
    change((now) => withoutPost(now, post.id));
  }

  function putBack() {
    if (!removed) return;
    goTo({ id: headId(removed.post.id) });
    change((now) => withPostBack(now, removed.post, removed.index));
    setRemoved(null);
  }

  return (
    <section className="quiz-questions stack" aria-labelledby="practice-posts-title">
      <h2 id="practice-posts-title">{m.practice_author_posts()}</h2>
      {posts.length === 0 && (
        <Empty title={m.practice_author_none()}>{m.authoring_questions_none_text()}</Empty>
      )}
      <ol className="plain-list stack gap-2">
        {posts.map((post, index) => (
          <PostRow
            key={post.id}
            post={post}
            model={model}
            shown={shown}
            change={change}
            number={index + 1}
            problems={problems.filter((one) => one.question === post.id).length}
            open={open === post.id}
            last={index === posts.length - 1}
            onToggle={() => onOpen(open === post.id ? null : post.id)}
            onStep={(by) => step(post, by, headId(post.id))}
            onStepByKey={(event) => stepByKey(post, event)}
            onRemove={() => remove(post)}
          />
        ))}
      </ol>
      <div role="status">
        {removed && (
          <p className="box box-sunken row flow between gap-4">
            <span>{m.practice_author_removed({ post: titleOf(removed.post.value, shown) })}</span>
            <Button id={UNDO} type="button" onClick={putBack}>
              {m.authoring_questions_undo()}
            </Button>
          </p>
        )}
      </div>
      {!readOnly && (
        <div className="quiz-add box">
          <Button type="button" variant="primary" onClick={add}>
            {m.practice_author_add()}
          </Button>
        </div>
      )}
    </section>
  );
}

import type { ShownPost } from "~/assessment/rules/show";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { Post } from "~/curriculum/parts/markdoc/post";

/** The post that a question is about. */
export function QuestionPost({ post, id }: { post: ShownPost; id?: string }) {
  return (
    <div id={id}>
      <Post author={post.author} handle={post.handle} network={post.network}>
        <p dir="auto">
          <InlineView>{post.text}</InlineView>
        </p>
      </Post>
    </div>
  );
}

import { m } from "~/kit/language/m";
import { useRef } from "react";
import { controlId, isMapping, POST_WORDS, type Mapping } from "./controls";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { withField } from "~/authoring/parts/quiz-editor/questions/edits";
import { ControlError, FlagControl, TextControl } from "./simple-controls";

const ORDER = Object.keys(POST_WORDS);

interface PostFieldsProps {
  owner: string;
  post: unknown;
  onChange(post: Mapping | undefined): void;
}

/** The post that a question may be about. Unticked and ticked again, it still says what it said. */
export function PostFields({ owner, post, onChange }: PostFieldsProps) {
  const { problemAt } = useEditing();
  const last = useRef<Mapping | null>(null);
  const id = controlId(owner, ["post"]);
  const held = isMapping(post) ? post : null;
  const field = (name: keyof typeof POST_WORDS) => ({
    id: controlId(owner, ["post", name]),
    label: POST_WORDS[name](),
    value: held?.[name],
    onChange: (said: unknown) => onChange(withField(held ?? {}, ORDER, name, said)),
  });

  function put(on: unknown) {
    if (held) last.current = held;
    onChange(on === true ? (last.current ?? { author: "", text: "" }) : undefined);
  }

  return (
    <div className="stack">
      <FlagControl
        id={id}
        label={m.authoring_questions_post_about()}
        hint={m.authoring_questions_post_hint()}
        value={post !== undefined}
        onChange={put}
      />
      {post !== undefined && !held && problemAt(id) === undefined && (
        <ControlError id={id}>{m.authoring_questions_post_wrong()}</ControlError>
      )}
      {held && (
        <fieldset className="quiz-post-box box box-paper grid grid-slim">
          <legend className="visually-hidden">{m.authoring_questions_post()}</legend>
          <TextControl {...field("author")} />
          <TextControl {...field("handle")} optional />
          <TextControl {...field("network")} optional />
          <TextControl {...field("text")} several />
        </fieldset>
      )}
    </div>
  );
}

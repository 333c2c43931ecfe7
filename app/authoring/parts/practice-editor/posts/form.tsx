import { m } from "~/kit/language/m";
import { LANGUAGES, LANGUAGE_NAMES } from "~/kit/language/language";
import { Button } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { POST_ASKS, POST_FORMS } from "~/curriculum/rules/practice-kinds";
import { ASKS_WORDS, FORM_WORDS } from "~/practice/rules/content/post/words";
import { withPost } from "~/practice/rules/set-document/edit-set";
import type { SetModel, SetPost } from "~/practice/rules/set-document/set-document";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import { AuthorFields } from "~/authoring/parts/quiz-editor/fields/author-fields";
import { controlId, isMapping, type Mapping } from "~/authoring/parts/quiz-editor/fields/controls";
import { EntriesField, TextsField } from "~/authoring/parts/quiz-editor/fields/entries-field";
import {
  ChoiceControl,
  FlagControl,
  NumberControl,
  TextControl,
} from "~/authoring/parts/quiz-editor/fields/simple-controls";
import {
  NEEDS,
  NETWORKS,
  POST_WORDS,
  THREAD,
  withPart,
} from "~/authoring/parts/practice-editor/fields";
import type { ShownAs } from "~/authoring/parts/practice-editor/shown-as";
import { ExpectFields } from "./expect-fields";
import { postKeyFrom, withText } from "./keys";
import { SampleFields } from "./sample-fields";
import "~/authoring/parts/quiz-editor/questions/form.css";

interface PostFormProps {
  post: SetPost;
  model: SetModel;
  shown: ShownAs;
  change(edit: (model: SetModel) => SetModel): void;
}

const choicesOf = <Name extends string>(
  names: readonly Name[],
  words: Readonly<Record<Name, () => string>>,
) => names.map((value) => ({ value, words: words[value]() }));

/** Everything an author says of one post. */
export function PostForm({ post: { id, value }, shown, change }: PostFormProps) {
  const { objectives, readOnly, problemAt } = useEditing();
  const whole = problemAt(controlId(id, []))?.words;
  if (!isMapping(value))
    return (
      <Notice tone="bad" title={m.practice_author_not_post()}>
        {m.authoring_questions_not_question_text()}
      </Notice>
    );

  /** Edits what the post is by then, not what was shown when the change began. */
  const edit = (to: (held: Mapping, model: SetModel) => unknown) =>
    change((now) => {
      const held = now.posts.find((other) => other.id === id)?.value;
      return isMapping(held) ? withPost(now, id, to(held, now)) : now;
    });
  const put = (name: string) => (said: unknown) => edit((held) => withPart(held, name, said));
  const part = (name: keyof typeof POST_WORDS) => ({
    id: controlId(id, [name]),
    label: POST_WORDS[name](),
    value: value[name],
    onChange: put(name),
  });
  const list = (name: string) => ({
    owner: id,
    at: [name],
    value: value[name],
    onChange: (said: unknown) =>
      edit((held) =>
        withPart(held, name, Array.isArray(said) && said.length === 0 ? undefined : said),
      ),
  });

  return (
    <div className="quiz-question-form stack gap-4">
      <div id={controlId(id, [])} tabIndex={-1}>
        {whole && (
          <Notice tone="bad" title={m.authoring_problems_label()}>
            {whole}
          </Notice>
        )}
      </div>
      <TextControl
        {...part("text")}
        several
        hint={m.practice_author_text_hint()}
        onChange={(text) => edit((held, now) => withText(now, id, held, String(text ?? "")))}
      />
      <div className="grid grid-slim">
        <TextControl {...part("author")} />
        <TextControl {...part("handle")} optional />
      </div>
      <div className="grid grid-narrow row-end">
        <ChoiceControl
          {...part("form")}
          value={value["form"] ?? "comment"}
          choices={choicesOf(POST_FORMS, FORM_WORDS)}
        />
        <ChoiceControl
          {...part("asks")}
          value={value["asks"] ?? "decision"}
          choices={choicesOf(POST_ASKS, ASKS_WORDS)}
        />
      </div>
      <TextsField field={NETWORKS} {...list("networks")} />
      <ExpectFields
        owner={id}
        expect={value["expect"]}
        playbook={shown.playbook}
        onChange={put("expect")}
      />
      <ChoiceControl
        {...part("objective")}
        choices={objectives.map(({ code, label }) => ({ value: code, words: label }))}
        onChange={(code) => edit((held) => withPart(held, "objective", code ?? ""))}
      />
      <TextsField field={NEEDS} {...list("needs")} />
      <details className="quiz-part">
        <summary>
          <h4>{m.practice_author_around()}</h4>
        </summary>
        <div className="quiz-settings">
          <EntriesField field={THREAD} {...list("thread")}>
            {(entry, index, changed) => (
              <AuthorFields
                fields={THREAD.of}
                holder={entry}
                owner={id}
                path={["thread", index]}
                question={value}
                onChange={changed}
              />
            )}
          </EntriesField>
          <TextControl {...part("under")} several optional hint={m.practice_author_under_hint()} />
          <TextControl
            {...part("picture")}
            several
            optional
            hint={m.practice_author_picture_hint()}
          />
          <TextControl
            {...part("attach")}
            several
            optional
            hint={m.practice_author_attach_hint()}
          />
          <div className="grid grid-narrow row-end">
            <NumberControl {...part("reach")} />
            <NumberControl {...part("minutesAgo")} hint={m.practice_author_minutes_hint()} />
            <ChoiceControl
              {...part("language")}
              none={m.practice_author_language_own()}
              choices={LANGUAGES.map((one) => ({ value: one, words: LANGUAGE_NAMES[one] }))}
            />
          </div>
          <FlagControl
            {...part("trap")}
            hint={m.practice_author_trap_hint()}
            onChange={(on) => put("trap")(on === true ? true : undefined)}
          />
        </div>
      </details>
      <SampleFields post={value} {...list("samples")} />
      <div className="quiz-key-field">
        <TextControl {...part("key")} hint={m.practice_author_key_hint()} />
        {!readOnly && (
          <Button
            type="button"
            variant="quiet"
            onClick={() => edit((held, now) => ({ ...held, key: postKeyFrom(now, id, held) }))}
          >
            {m.practice_author_key_make()}
          </Button>
        )}
      </div>
    </div>
  );
}

import { m } from "~/kit/language/m";
import { Avatar } from "~/kit/parts/avatar";
import { Chip } from "~/kit/parts/chip";
import type { ShownColleague } from "~/practice/rules/desk/shown";

interface ColleaguesProps {
  colleagues: readonly ShownColleague[];
  /** Whether one has solved the post oneself; before that only examples are shown. */
  solved: boolean;
}

/** How colleagues solved the same post: those who agreed to be shown, by name where they agreed to that. */
export function Colleagues({ colleagues, solved }: ColleaguesProps) {
  if (!solved && colleagues.length === 0) return null;
  return (
    <section className="stack gap-3" aria-labelledby="colleagues">
      <h2 id="colleagues" className="came-head">
        {solved ? m.practice_desk_others() : m.practice_desk_examples()}
      </h2>
      {colleagues.length === 0 && <p className="muted">{m.practice_desk_others_none()}</p>}
      {colleagues.map(({ id, name, text, example }) => (
        <figure key={id} className="box stack gap-2 came">
          <figcaption className="row flow">
            {name && <Avatar name={name} size="small" />}
            <b dir="auto">{name ?? m.practice_desk_colleague()}</b>
            {example && (
              <Chip tone="ok" icon="check">
                {m.practice_desk_example()}
              </Chip>
            )}
          </figcaption>
          <blockquote className="came-words" dir="auto">
            {text}
          </blockquote>
        </figure>
      ))}
    </section>
  );
}

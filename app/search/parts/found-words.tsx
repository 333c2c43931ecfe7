import { Avatar } from "~/kit/parts/avatar";
import { Icon, type IconName } from "~/kit/parts/icon";
import type { FoundItem, FoundKind, Piece } from "~/search/rules/found/found";

const ICONS: Record<FoundKind, IconName> = {
  people: "person",
  companies: "people",
  lessons: "book",
  questions: "pen",
  programmes: "shield",
  playbook: "book",
  pages: "arrow-right",
  actions: "pen",
};

/** What is shown of something found: its title with the words marked, and what tells it from others. */
export function FoundWords({ item, kind }: { item: FoundItem; kind: FoundKind }) {
  const { title, note, passage, download } = item;
  return (
    <>
      {kind === "people" ? (
        <Avatar name={title.map(({ text }) => text).join("")} />
      ) : (
        <span className="found-icon">
          <Icon name={download ? "download" : ICONS[kind]} />
        </span>
      )}
      <span className="found-words">
        <span className="found-title">
          <Marked pieces={title} />
        </span>
        {note !== "" && <span className="small muted">{note}</span>}
        {passage && (
          <span className="small found-passage">
            <Marked pieces={passage} />
          </span>
        )}
      </span>
    </>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}
    </>
  );
}

import type { Call } from "~/people/services/call";
import { markIn, withoutMark } from "~/authoring/rules/copies/copy-mark";
import type { FilePlace } from "~/curriculum/rules/content-paths";
import type { Impact } from "~/curriculum/rules/kinds";
import type { Author } from "~/people/rules/actor";
import { fileHistory } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { compareTexts } from "./compare-texts.server";
import { showAsides } from "./save-draft.server";

/** The versions of a text that are compared, by number; null for the two newest. */
export interface Asked {
  from: number | null;
  to: number | null;
}

type FileHistory = Awaited<ReturnType<typeof fileHistory>>;

interface About {
  file: FilePlace;
  /** The module's objectives in words, by their code. */
  objectives: Parameters<typeof compareTexts>[1]["objectives"];
  /** Whether the newest version is what stands. */
  inUse: boolean;
  /** Whether the first version asked something of people too. */
  firstAsks: boolean;
  /** What a version's text says of how it was published. */
  saidIn: (text: string) => { impact: Impact; change: string } | null;
  /** How many did each version, by its number; null where nobody does it. */
  people: (history: FileHistory) => ((number: number) => number) | null;
}

/** Everything that was published of a file, newest first, two of them compared, and what was set aside of its drafts. */
export async function fileVersions(
  { store, actor, now, from, to }: Call<Author> & Asked,
  { file, objectives, inUse, firstAsks, saidIn, people }: About,
) {
  const { path } = file;
  const history = await fileHistory(store.read, path);
  const newest = history[0]?.number ?? 0;
  const peopleOf = people(history);
  const versions = history.map(({ number, text, origin, publishedAt, publishedBy }, index) => {
    const noted = file.kind === "copy" && isComparedOnly(history[index + 1]?.text, text);
    const said = noted ? null : saidIn(text);
    return {
      number,
      publishedAt,
      publishedBy: origin === "folder" ? null : (publishedBy ?? "Somebody"),
      impact: number > 1 || firstAsks ? (said?.impact ?? null) : null,
      change: said?.change ?? "",
      people: !noted && peopleOf ? peopleOf(number) : null,
      /** A company's own text that was compared with the original and left as it was: it asked nothing of anybody. */
      noted,
      current: inUse && number === newest,
    };
  });
  const compare = (before: string, after: string) =>
    compareTexts(file, { before, after, objectives });
  const pair = { from: from ?? newest - 1, to: to ?? newest };
  const textOf = (number: number) => history.find((one) => one.number === number)?.text;
  const [before, after] = [textOf(pair.from), textOf(pair.to)];
  const draft = await findDraft(store.read, path);
  const asides = await showAsides({ store, actor, now, path });
  return {
    versions,
    compared:
      before !== undefined && after !== undefined && pair.from !== pair.to
        ? { ...pair, changes: compare(before, after) }
        : null,
    draft: draft && {
      sequence: draft.sequence,
      savedBy: draft.savedByName,
      scheduled: draft.publishAt !== null,
    },
    asides: asides.map(({ id, text, savedAt, savedByName, setAsideAt }) => ({
      id,
      savedAt,
      setAsideAt,
      savedBy: savedByName,
      characters: text.length,
      changes: compare(draft?.text ?? textOf(newest) ?? "", text),
    })),
  };
}

/** Whether a copy's text differs from the one before only in which text of the original it was compared with. */
function isComparedOnly(before: string | undefined, after: string): boolean {
  if (before === undefined || markIn(after) === null || markIn(after) === markIn(before))
    return false;
  return withoutMark(before) === withoutMark(after);
}

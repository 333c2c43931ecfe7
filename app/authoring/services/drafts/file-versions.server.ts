import { waitsFor } from "~/authoring/rules/drafts";
import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { markIn, withoutMark } from "~/authoring/rules/copies/copy-mark";
import type { FilePlace } from "~/curriculum/rules/content-paths";
import type { Author } from "~/people/rules/actor";
import { fileHistory } from "~/authoring/queries/authoring";
import { findPersonName } from "~/people/queries/people";
import type { Db } from "~db/store";
import { findDraft } from "~/authoring/queries/drafts";
import { compareTexts, saidInTexts, type SaidInText } from "./compare-texts.server";
import { showAsides } from "./save-draft.server";

export interface Asked {
  /** The versions of a text that are compared, by number; null for the two newest. */
  from: number | null;
  to: number | null;
  /** The text that was set aside and is compared with what stands now; null for none. */
  aside?: string | null;
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
  /** How many people did each version, by its number; null for something people don't do. */
  people: (history: readonly SaidVersion[]) => ((number: number) => number) | null;
}

/** A version with what its text says of itself; null where it cannot be read. */
export type SaidVersion = FileHistory[number] & { said: SaidInText | null };

/** All published versions of a file, newest first, with two of them compared; and its drafts that were set aside, with one compared. */
export async function fileVersions(
  { store, actor, now, from, to, aside = null }: Call<Author> & Asked,
  { file, objectives, inUse, firstAsks, people }: About,
) {
  const { path } = file;
  const texts = await fileHistory(store.read, path);
  const sayings = await saidInTexts(
    file,
    texts.map(({ text }) => text),
  );
  const history = texts.map((one, at) => ({ ...one, said: sayings[at] ?? null }));
  const newest = history[0]?.number ?? 0;
  const peopleOf = people(history);
  const agreed = await agreeing(store.read, history);
  const versions = history.map(
    ({ number, name, text, origin, publishedAt, publishedBy, agreedById, ...one }, at) => {
      const noted = file.kind === "copy" && isComparedOnly(history[at + 1]?.text, text);
      const said = noted ? null : one.said;
      return {
        number,
        name,
        publishedAt,
        publishedBy: origin === "folder" ? null : (publishedBy ?? m.authoring_history_someone()),
        /** Who agreed to it, if a second person had to. */
        agreedBy: agreedById && (agreed.get(agreedById) ?? m.authoring_history_someone()),
        impact: number > 1 || firstAsks ? (said?.impact ?? null) : null,
        change: said?.change ?? "",
        people: !noted && peopleOf ? peopleOf(number) : null,
        /** A company's version that was compared with the original and left unchanged: it asked nothing of anyone. */
        noted,
        current: inUse && number === newest,
      };
    },
  );
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
        ? { ...pair, changes: await compare(before, after) }
        : null,
    draft: draft && {
      sequence: draft.sequence,
      savedBy: draft.savedByName,
      scheduled: waitsFor(draft) !== null,
    },
    asides: await Promise.all(
      asides.map(async ({ id, text, savedAt, savedByName, setAsideAt }) => ({
        id,
        savedAt,
        setAsideAt,
        savedBy: savedByName,
        /** From what stands now to this text, of the one that was asked for. */
        changes: id === aside ? await compare(draft?.text ?? textOf(newest) ?? "", text) : null,
      })),
    ),
  };
}

/** The people who agreed to versions, by id. */
async function agreeing(db: Db, versions: readonly { agreedById: string | null }[]) {
  const ids = new Set(versions.map(({ agreedById }) => agreedById).filter((id) => id !== null));
  const names = new Map<string, string | null>();
  for (const id of ids) names.set(id, await findPersonName(db, id));
  return names;
}

/** Whether a copy's text differs from the one before only in which text of the original it was compared with. */
function isComparedOnly(before: string | undefined, after: string): boolean {
  if (before === undefined || markIn(after) === null || markIn(after) === markIn(before))
    return false;
  return withoutMark(before) === withoutMark(after);
}

import { CONFLICT_ENDS, ORIGINS } from "../../app/authoring/rules/kinds";
import { REACHES } from "../../app/curriculum/rules/kinds";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { PeopleTables } from "./people";

/**
 * The authored files, as they are in `content/` and as trainers change them. Programmes, modules, activities and playbooks are made
 * from what is published here.
 */
export function defineAuthoring(d: Dialect, { person }: PeopleTables) {
  /** A file that lasts, by its path in the content folder. A retired one is out of use; its revisions stay. */
  const contentFile = d.table(
    "content_file",
    {
      id: d.text("id").primaryKey(),
      path: d.text("path").notNull(),
      /** SHA-256 of the text that the folder had at its last import; null where the folder has no such file. */
      importedHash: d.text("imported_hash"),
      retiredAt: d.timestamp("retired_at"),
    },
    (t) => [d.uniqueIndex("content_file_path").on(t.path)],
  );
  /** A published text, letter by letter. Only added to; the highest number is the current one. */
  const contentFileRevision = d.table(
    "content_file_revision",
    {
      id: d.text("id").primaryKey(),
      fileId: d.reference("file_id", contentFile),
      number: d.integer("number").notNull(),
      text: d.text("text").notNull(),
      /** SHA-256 of the text. */
      hash: d.text("hash").notNull(),
      origin: d.oneOf("origin", ORIGINS).notNull(),
      publishedAt: d.timestamp("published_at").notNull(),
      /** Null for what came from the folder. */
      publishedBy: d.text("published_by").references(() => person.id),
      /** Who agreed to it, where it asked so many people that one author alone may not publish it. The migration holds it to somebody else. */
      agreedBy: d.text("agreed_by").references(() => person.id),
    },
    (t) => [
      d.uniqueIndex("content_file_revision_number").on(t.fileId, t.number),
      d.check("content_file_revision_origin", among("origin", ORIGINS)),
    ],
  );

  /**
   * What trainers are writing, one draft a file, also for a file that does not exist yet. `sequence` rises with every save: a save
   * names the one it was made on. `baseNumber` is the revision it began from; 0 for a new file. With `publishAt` it is to be published
   * then, and is not changed until; with `askedBy` it waits for the yes of somebody else first, and is not changed meanwhile either.
   */
  const draft = d.table(
    "draft",
    {
      path: d.text("path").primaryKey(),
      baseNumber: d.integer("base_number").notNull(),
      text: d.text("text").notNull(),
      sequence: d.integer("sequence").notNull(),
      startedAt: d.timestamp("started_at").notNull(),
      savedAt: d.timestamp("saved_at").notNull(),
      savedBy: d.reference("saved_by", person),
      publishAt: d.timestamp("publish_at"),
      scheduledBy: d.text("scheduled_by").references(() => person.id),
      /** Who it applies to, where it is new; said with its time. The migration holds it to these words. */
      reach: d.oneOf("reach", REACHES),
      /** Why it couldn’t be published at its time, as facts: `app/authoring/rules/failure.ts`. */
      failure: d.text("failure"),
      /** Who asks a colleague to agree to publishing it as it is, and since when. */
      askedBy: d.text("agreement_asked_by").references(() => person.id),
      askedAt: d.timestamp("agreement_asked_at"),
      /** Who agreed, where it then waits for its time. The migration holds it to somebody else. */
      agreedBy: d.text("agreed_by").references(() => person.id),
      agreedAt: d.timestamp("agreed_at"),
      /** Who did not agree, and why; until it is saved or asked for again. */
      sentBackBy: d.text("sent_back_by").references(() => person.id),
      sentBack: d.text("sent_back"),
    },
    (t) => [d.index("draft_publish_at").on(t.publishAt)],
  );
  /** A draft's text that was discarded or gave way to another one. It can be had back. */
  const draftAside = d.table(
    "draft_aside",
    {
      id: d.text("id").primaryKey(),
      path: d.text("path").notNull(),
      baseNumber: d.integer("base_number").notNull(),
      text: d.text("text").notNull(),
      savedAt: d.timestamp("saved_at").notNull(),
      savedBy: d.reference("saved_by", person),
      setAsideAt: d.timestamp("set_aside_at").notNull(),
      setAsideBy: d.reference("set_aside_by", person),
    },
    (t) => [d.index("draft_aside_path").on(t.path, t.setAsideAt)],
  );
  /** Who has a draft open, a row a window, for as long as it says so. */
  const draftReader = d.table(
    "draft_reader",
    {
      path: d.text("path").notNull(),
      window: d.text("window").notNull(),
      personId: d.reference("person_id", person),
      seenAt: d.timestamp("seen_at").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.path, t.window] })],
  );

  /** A file that was changed in the folder and in the studio. The studio's stands until a trainer says otherwise. */
  const contentConflict = d.table(
    "content_conflict",
    {
      id: d.text("id").primaryKey(),
      fileId: d.reference("file_id", contentFile),
      /** What the folder has; null where it has the file no more. */
      text: d.text("text"),
      /** The studio's revision that stood against it. */
      number: d.integer("number").notNull(),
      foundAt: d.timestamp("found_at").notNull(),
      endedAt: d.timestamp("ended_at"),
      endedBy: d.text("ended_by").references(() => person.id),
      ended: d.oneOf("ended", CONFLICT_ENDS),
    },
    (t) => [
      d.index("content_conflict_file").on(t.fileId, t.foundAt),
      d.check("content_conflict_ended", among("ended", CONFLICT_ENDS)),
    ],
  );

  /** A picture in the library, by the SHA-256 of its bytes as they are served. The bytes lie where the settings say. */
  const image = d.table("image", {
    hash: d.text("hash").primaryKey(),
    width: d.integer("width").notNull(),
    height: d.integer("height").notNull(),
    bytes: d.integer("bytes").notNull(),
    /** What the file was called that was uploaded. */
    name: d.text("name").notNull(),
    uploadedAt: d.timestamp("uploaded_at").notNull(),
    /** Null for what came with the content folder. */
    uploadedBy: d.text("uploaded_by").references(() => person.id),
  });

  return {
    contentFile,
    contentFileRevision,
    draft,
    draftAside,
    draftReader,
    contentConflict,
    image,
  };
}

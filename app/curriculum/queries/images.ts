import { desc, eq } from "drizzle-orm";
import type { Db, Tx } from "~db/store";

export type ImageRow = Db["tables"]["image"]["$inferSelect"];

/** Adds a picture unless it is there already. */
export async function addImageRow(tx: Tx, row: ImageRow) {
  const { image } = tx.tables;
  await tx.insert(image).values(row).onConflictDoNothing({ target: image.hash });
}

export async function findImage(db: Db, hash: string): Promise<ImageRow | null> {
  const { image } = db.tables;
  const [row] = await db.select().from(image).where(eq(image.hash, hash));
  return row ?? null;
}

/** The hashes of all the library's pictures. */
export async function knownImages(db: Db): Promise<Set<string>> {
  const { image } = db.tables;
  const rows = await db.select({ hash: image.hash }).from(image);
  return new Set(rows.map(({ hash }) => hash));
}

/** All the library's pictures, with the names of their uploaders, null for what came with the content folder; newest first. */
export async function listImages(db: Db) {
  const { image, person } = db.tables;
  const rows = await db
    .select({ image, uploadedByName: person.name })
    .from(image)
    .leftJoin(person, eq(person.id, image.uploadedBy))
    .orderBy(desc(image.uploadedAt), desc(image.hash));
  return rows.map((row) => ({ ...row.image, uploadedByName: row.uploadedByName }));
}

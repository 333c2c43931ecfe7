import type { Call } from "~/people/services/call";
import { imageAddress, imagesIn } from "~/curriculum/rules/images/limits";
import { activityFile } from "~/curriculum/rules/content-paths";
import type { Trainer } from "~/people/rules/actor";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { findDrafts } from "~/authoring/queries/drafts";
import { listImages, type ImageRow } from "~/curriculum/queries/images";
import { describePlace } from "~/authoring/rules/files/file-words";
import type { Store } from "~db/store";
import { decidedFiles } from "~/authoring/services/conflicts/decided-files";

const NONE: LibraryImage[] = [];

/** Few enough that a page is seen through. */
const PAGE_SIZE = 48;

/** A text that shows a picture: one that is published, a draft, or both. */
export interface ImageUse {
  path: string;
  /** Which text it is, in words. */
  words: string;
  published: boolean;
  draft: boolean;
  /** The lesson or quiz, if it is taught today. */
  activity: { module: string; key: string; title: string } | null;
}

export interface LibraryImage {
  hash: string;
  src: string;
  width: number;
  height: number;
  bytes: number;
  name: string;
  uploadedAt: Date;
  /** Null for what came with the content folder. */
  uploadedBy: string | null;
  uses: ImageUse[];
}

/**
 * A page of the library's pictures, newest first, each with the texts that show it; and the one that was just added. A picture that
 * only another trainer’s companies show, or that nobody shows but another trainer uploaded, is not among them: its name may say whose
 * it is.
 */
export async function showImages({
  store,
  actor,
  now,
  page,
  added,
}: Call<Trainer> & { page: number; added: string | null }) {
  const from = (page - 1) * PAGE_SIZE;
  const all = await listImages(store.read);
  // Beyond the last image, there is nothing to search texts for.
  if (all.length <= from && added === null) return { images: NONE, page, more: false, added: null };
  const texts = await imageUses(store, await decidedFiles(store.read, actor, now));
  const { uses } = texts;
  const seen = all.filter((one) => isSeen(one, actor.personId, texts));
  const images = seen
    .slice(from, from + PAGE_SIZE)
    .map(({ hash, uploadedByName, width, height, bytes, name, uploadedAt }): LibraryImage => ({
      hash,
      src: imageAddress(hash),
      width,
      height,
      bytes,
      name,
      uploadedAt,
      uploadedBy: uploadedByName,
      uses: uses.get(hash) ?? [],
    }));
  const named = all.find(({ hash }) => hash === added);
  return {
    images,
    page,
    more: seen.length > from + PAGE_SIZE,
    added: named ? { name: seen.includes(named) ? named.name : null } : null,
  };
}

/** Whether a trainer sees an image: they uploaded it, a text of theirs shows it, or it is the folder’s and no other text shows it. */
function isSeen(
  { hash, uploadedBy }: Pick<ImageRow, "hash" | "uploadedBy">,
  personId: string,
  { uses, elsewhere }: ImageTexts,
): boolean {
  if (uploadedBy === personId || uses.has(hash)) return true;
  return uploadedBy === null && !elsewhere.has(hash);
}

/** Which of a trainer's texts show which images, and which images are in texts of others. */
interface ImageTexts {
  uses: ReadonlyMap<string, ImageUse[]>;
  elsewhere: ReadonlySet<string>;
}

async function imageUses(store: Store, isTheirs: (path: string) => unknown): Promise<ImageTexts> {
  const activities = new Map<string, ImageUse["activity"]>();
  for (const module of (await currentCurriculum(store)).modules.values())
    for (const { key, body } of module.activities)
      activities.set(activityFile(module.key, key, body.kind), {
        module: module.key,
        key,
        title: body.title,
      });
  const uses = new Map<string, Map<string, ImageUse>>();
  const elsewhere = new Set<string>();
  const note = (texts: readonly { path: string; text: string }[], where: "published" | "draft") => {
    for (const { path, text } of texts) {
      if (!isTheirs(path)) {
        for (const hash of imagesIn(text)) elsewhere.add(hash);
        continue;
      }
      for (const hash of imagesIn(text)) {
        const ofImage = uses.get(hash) ?? new Map<string, ImageUse>();
        uses.set(hash, ofImage);
        const activity = activities.get(path) ?? null;
        const words = activity?.title ?? describePlace(path);
        const use = ofImage.get(path) ?? { path, words, published: false, draft: false, activity };
        ofImage.set(path, { ...use, [where]: true });
      }
    }
  };
  note(await currentTexts(store.read), "published");
  note(await findDrafts(store.read), "draft");
  const listed = [...uses].map(([hash, ofImage]): [string, ImageUse[]] => [
    hash,
    [...ofImage.values()],
  ]);
  return { uses: new Map(listed), elsewhere };
}

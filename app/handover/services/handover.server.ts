import { Readable } from "node:stream";
import type { Logger } from "pino";
import yazl from "yazl";
import type { Call } from "~/people/services/call";
import type { ActorWith } from "~/people/rules/permissions";
import { exportLedger } from "~/clearance/services/ledger/export-ledger.server";
import { currentPolicies, listPlaybooks } from "~/company/queries/company";
import { knownImages } from "~/curriculum/queries/images";
import { imageAddress, imagesIn } from "~/curriculum/rules/images/limits";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { readImage } from "~/curriculum/services/images/read-image.server";
import { localDateOf } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { managedCompany } from "~/people/services/delegation/managed-company.server";
import { ABOUT } from "~/handover/rules/about";
import { indexPage } from "~/handover/rules/index-page";
import { playbookMarkdown } from "~/handover/rules/playbook-markdown";
import { readme, VERIFY_LEDGER, type Listed } from "~/handover/rules/readme";
import { findTexts } from "~/handover/queries/rows";
import { LEFT_OUT, SECTIONS } from "~/handover/queries/sections";
import type { Store } from "~db/store";
import {
  ANSWER_COLUMNS,
  answersCsv,
  columnsOf,
  PEOPLE_COLUMNS,
  peopleCsv,
  peopleOf,
  sectionCsv,
} from "./files.server";

interface Input extends Call<ActorWith<"company:manage">> {
  key: string;
  images: ImageStore;
  log: Logger;
}

type Content = string | Buffer | AsyncIterable<string>;

/**
 * Everything of a company as one ZIP archive, made while it is being read: each file is asked for when its turn comes, so that it takes
 * little memory and other requests are served in between; zlib compresses on its own threads. `name` is what to call it.
 */
export async function handOver({ store, actor, now, key, images, log }: Input) {
  const company = await managedCompany({ store, actor, now, key });
  await store.write((tx) =>
    recordDecision(tx, {
      company,
      at: now,
      kind: "company-handed-over",
      actor,
      personId: null,
      evidence: company.companyId,
      facts: {},
    }),
  );
  const zip = new yazl.ZipFile();
  const add = (path: string, content: () => Promise<Content> | Content) =>
    zip.addReadStreamLazy(path, { mtime: now }, (ready) => {
      Promise.resolve()
        .then(content)
        .then(
          // A whole text is one piece: a string would be read a letter at a time.
          (made) => ready(null, Readable.from(isWhole(made) ? [made] : made)),
          (error: unknown) => ready(error, Readable.from([])),
        );
    });
  const { name, timeZone } = company;
  const about = { name, key, madeAt: now };
  const { files, listed } = await filesOf({ store, company, images, log });
  add("index.html", async () =>
    indexPage({
      company: name,
      madeOn: localDateOf(now, timeZone),
      people: (await peopleOf(store.read, company)).map(({ leftAt, ...one }) => ({
        ...one,
        left: leftAt !== null && leftAt <= now,
      })),
      files: listed,
    }),
  );
  add("README.md", () => readme(about, listed, Object.entries(LEFT_OUT)));
  for (const [path, content] of files) add(path, content);
  zip.end();
  const stream = zip.outputStream as Readable;
  zip.on("error", (error: unknown) => {
    log.error({ err: error, company: key }, "a company’s archive could not be finished");
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return { stream, name: `${key}-${now.toISOString().slice(0, 10)}.zip` };
}

function isWhole(content: Content): content is string | Buffer {
  return typeof content === "string" || Buffer.isBuffer(content);
}

type Its = OwnCompany & { key: string; logo: string | null };

/** Every file but the two that say what there is. */
async function filesOf({
  store,
  company,
  images,
  log,
}: {
  store: Store;
  company: Its;
  images: ImageStore;
  log: Logger;
}) {
  const db = store.read;
  const files = new Map<string, () => Promise<Content> | Content>();
  const listed: Listed[] = [];
  const csv = (path: string, about: string, columns: string[], content: () => Content) => {
    files.set(path, content);
    listed.push({ path, about, columns });
  };
  csv("people.csv", ABOUT.people, PEOPLE_COLUMNS, () => peopleCsv(db, company));
  csv("answers.csv", ABOUT.answers, ANSWER_COLUMNS, () => answersCsv(store, company));
  for (const [file, section] of Object.entries(SECTIONS))
    csv(`${file}.csv`, section.about, columnsOf(db, section), () =>
      sectionCsv(db, company, section),
    );
  files.set("ledger.jsonl", () => exportLedger(db, company, "jsonl"));
  listed.push({ path: "ledger.jsonl", about: ABOUT.ledger });
  files.set("ledger.csv", () => exportLedger(db, company, "csv"));
  listed.push({
    path: "ledger.csv",
    about: ABOUT.ledgerCsv,
  });
  files.set("verify-ledger.py", () => VERIFY_LEDGER);
  listed.push({ path: "verify-ledger.py", about: ABOUT.verify });

  const texts = await textsOf(store, company);
  for (const [path, text] of texts) files.set(path, () => text);
  const folder = (path: string, about: string) => {
    if ([...files.keys()].some((file) => file.startsWith(path))) listed.push({ path, about });
  };
  folder("playbook/", ABOUT.playbook);
  folder("policy/", ABOUT.policy);
  folder("files/", ABOUT.files);
  folder("files-earlier/", ABOUT.filesEarlier);
  const logo = company.logo ? [imageAddress(company.logo)] : [];
  for (const hash of await picturesIn(store, [...texts.values(), ...logo]))
    files.set(`pictures/${hash}.webp`, () => readImage(images, hash, log));
  folder("pictures/", ABOUT.pictures);
  return { files, listed };
}

async function textsOf({ read: db }: Store, company: Its): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { number, body } of await listPlaybooks(db, company))
    texts.set(`playbook/${number}.md`, playbookMarkdown(body));
  for (const { version, title, source } of await currentPolicies(db, company))
    texts.set(`policy/${version}.md`, `# ${title}\n\n${source}\n`);
  const written = await findTexts(db, company);
  const newest = new Map(written.map(({ path, number }) => [path, number]));
  for (const { path, number, text } of written) {
    const inside = path.slice(`companies/${company.key}/`.length);
    const current = newest.get(path) === number;
    texts.set(current ? `files/${inside}` : `files-earlier/${inside}.${number}`, text);
  }
  return texts;
}

/** The hashes of the library's pictures that texts name. */
async function picturesIn(store: Store, texts: readonly string[]): Promise<string[]> {
  const named = new Set(texts.flatMap((text) => imagesIn(text)));
  const known = await knownImages(store.read);
  return [...named].filter((hash) => known.has(hash));
}

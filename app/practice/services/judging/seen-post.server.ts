import { listPlaybooks } from "~/company/queries/company";
import type { PracticePost } from "~/curriculum/rules/bodies";
import { renderInline } from "~/curriculum/rules/markdoc/render";
import { companyContext, NO_COMPANY } from "~/curriculum/rules/markdoc/variables";
import type { Inline } from "~/curriculum/rules/tree";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { channelOf } from "~/practice/rules/desk/accounts";
import { madeOnce } from "~/kit/cache/remember";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Playbook } from "~/company/rules/playbook/playbook";
import type { Store } from "~db/store";

/**
 * How texts of a practice set read in a company: by its playbook as it was at a number, or as it is now. What has no playbook reads as
 * it was written.
 */
export async function textsOf(store: Store, company: OwnCompany, playbookNumber: number | null) {
  const {
    playbook: current,
    playbookNumber: newest,
    policies,
  } = await companyRules(store, company);
  const older =
    playbookNumber !== null && playbookNumber !== newest
      ? (await listPlaybooks(store.read, company)).find(({ number }) => number === playbookNumber)
      : undefined;
  const playbook = older?.body ?? current ?? NO_COMPANY;
  const read = readerOf(playbook);
  const version = policies.at(-1)?.version ?? null;
  return { playbook, plain: (source: string) => read(source, version) };
}

export type Texts = Awaited<ReturnType<typeof textsOf>>;

const readerOf = madeOnce((playbook: Playbook) => {
  const known = new Map<string, string>();
  return (source: string, version: string | null): string => {
    const name = `${version} ${source}`;
    const read = known.get(name) ?? textIn(renderInline(source, companyContext(playbook, version)));
    known.set(name, read);
    return read;
  };
});

function textIn(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.type === "break") return "\n";
      return piece.type === "image" ? piece.alt : textIn(piece.children);
    })
    .join("");
}

/** A post as the people of a company see it, without what is right to do about it. */
export function seenPost(post: PracticePost, { playbook, plain }: Texts) {
  const { form, handle, reach, minutesAgo, language } = post;
  const channel = channelOf(post, playbook.channels);
  return {
    form,
    channel: channel
      ? { network: channel.network, name: channel.name, handle: channel.handle }
      : null,
    author: plain(post.author),
    handle: handle ?? null,
    under: post.under === undefined ? null : plain(post.under),
    reach: reach ?? null,
    minutesAgo,
    language: language ?? null,
    text: plain(post.text),
    thread: post.thread.map(({ author, handle: by, ours, text }) => ({
      author: plain(author),
      handle: by ?? null,
      ours,
      text: plain(text),
    })),
    picture: post.picture === undefined ? null : plain(post.picture),
    attach: post.attach === undefined ? null : plain(post.attach),
  };
}

import { m } from "~/kit/language/m";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressText } from "~/kit/http/address";
import { addressReader, FLAG, PAGE } from "~/kit/http/read-address";
import { isImageHash } from "~/curriculum/rules/images/limits";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showImages } from "~/authoring/services/images/show-images.server";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { Pager } from "~/kit/parts/page/pager";
import { takeImage } from "./upload";
import { ImageCard } from "./card";
import { ImageForm } from "./form";
import "./images.css";

export const meta: MetaFunction = () => [{ title: `${m.authoring_images_title()} · Firsthand` }];

/** `added` is the hash of an image that was just uploaded; with `known`, of one that was already there. */
const ADDRESS = addressReader(z.object({ page: PAGE, added: z.string().catch(""), known: FLAG }));

const pathTo = (page: number) => `/studio/images${addressText({ page }, { page: 1 })}`;

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const { page, added: hash, known } = ADDRESS.read(args.request);
  const added = isImageHash(hash) ? hash : null;
  return { ...(await showImages({ store, actor, now, page, added })), known };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  await authorise(args, "content:author");
  const { status, sent } = await takeImage(args);
  if (!sent.ok) return data({ error: sent.message }, { status });
  const said = addressText({ added: sent.hash, known: sent.known });
  return redirect(`/studio/images${said}`, 303);
});

export default function ImagesPage() {
  const { images, page, more, added, known } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={{ to: "/studio/library", label: m.authoring_library_title() }}
        title={m.authoring_images_title()}
        lead={m.authoring_images_lead()}
      />
      <div className="stack gap-5">
        {added !== null && !sent && <Added name={added.name} known={known} />}
        <ImageForm sent={sent} />
        {images.length === 0 ? (
          <Card>
            <Empty
              title={page === 1 ? m.authoring_images_none() : m.authoring_images_no_more()}
              icon="book"
            >
              <p>
                {page === 1 ? m.authoring_images_none_text() : m.authoring_images_no_more_text()}
              </p>
            </Empty>
          </Card>
        ) : (
          <Card aria-labelledby="pictures-title">
            <h2 id="pictures-title">{m.authoring_images_in_library()}</h2>
            <ul className="plain-list grid grid-narrow gap-5 room-above">
              {images.map((image) => (
                <ImageCard key={image.hash} image={image} />
              ))}
            </ul>
          </Card>
        )}
        <Pager
          className="row flow between"
          label={m.authoring_images_pages()}
          back={page > 1 && { to: pathTo(page - 1), words: m.authoring_images_newer() }}
          onward={more && { to: pathTo(page + 1), words: m.authoring_images_older() }}
        />
      </div>
    </>
  );
}

/** The name is null if the image is another trainer’s and not shown anywhere yet. */
function Added({ name, known }: { name: string | null; known: boolean }) {
  if (known)
    return (
      <Notice tone="ok" role="status" title={m.authoring_images_known()}>
        {name === null ? m.authoring_images_known_unnamed() : m.authoring_images_known_as({ name })}
      </Notice>
    );
  return (
    <Notice
      tone="ok"
      role="status"
      title={name === null ? m.authoring_images_added() : m.authoring_images_added_named({ name })}
    >
      {m.authoring_images_added_text()}
    </Notice>
  );
}

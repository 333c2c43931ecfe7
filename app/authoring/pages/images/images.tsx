import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addressBy, FLAG, PAGE } from "~/kit/http/address";
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

export const meta: MetaFunction = () => [{ title: "Pictures · Firsthand" }];

/** `added` is the hash of a picture that was just uploaded; with `known`, of one that was there before. */
const ADDRESS = addressBy(z.object({ page: PAGE, added: z.string().catch(""), known: FLAG }));

const pathTo = (page: number) => `/studio/images${ADDRESS.write({ page })}`;

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
  const said = ADDRESS.write({ added: sent.hash, known: sent.known });
  return redirect(`/studio/images${said}`, 303);
});

export default function ImagesPage() {
  const { images, page, more, added, known } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        back={{ to: "/studio/library", label: "Library" }}
        title="Pictures"
        lead="What lessons can show. A picture is kept once, and without the record of where and when it was taken."
      />
      <div className="stack gap-5">
        {added !== null && !sent && <Added name={added.name} known={known} />}
        <ImageForm sent={sent} />
        {images.length === 0 ? (
          <Card>
            <Empty title={page === 1 ? "No pictures yet" : "No more pictures"} icon="book">
              <p>
                {page === 1
                  ? "Upload the first one above, or from within a lesson."
                  : "This is beyond the oldest one."}
              </p>
            </Empty>
          </Card>
        ) : (
          <Card aria-labelledby="pictures-title">
            <h2 id="pictures-title">In the library</h2>
            <ul className="plain-list grid grid-narrow gap-5 room-above">
              {images.map((image) => (
                <ImageCard key={image.hash} image={image} />
              ))}
            </ul>
          </Card>
        )}
        <Pager
          className="row flow between"
          label="Pages of pictures"
          back={page > 1 && { to: pathTo(page - 1), words: "Newer pictures" }}
          onward={more && { to: pathTo(page + 1), words: "Older pictures" }}
        />
      </div>
    </>
  );
}

/** The name is null where the picture is another trainer’s, whom nothing else tells of. */
function Added({ name, known }: { name: string | null; known: boolean }) {
  if (known)
    return (
      <Notice tone="ok" role="status" title="The library had this picture already">
        {name === null
          ? "Lessons can show it; it is listed here as soon as one does."
          : `It is there as “${name}”, and stays there once.`}
      </Notice>
    );
  return (
    <Notice
      tone="ok"
      role="status"
      title={name === null ? "The picture is in the library" : `“${name}” is in the library`}
    >
      Lessons can show it now.
    </Notice>
  );
}

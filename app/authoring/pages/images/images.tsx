import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isImageHash } from "~/curriculum/rules/images/image-limits";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { showImages } from "~/authoring/services/images/show-images.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/card";
import { Empty } from "~/kit/parts/empty";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page-head";
import { takeImage } from "./upload";
import { ImageCard } from "./card";
import { ImageForm } from "./form";
import "./images.css";

export const meta: MetaFunction = () => [{ title: "Pictures · Firsthand" }];

/** `?added` is the hash of a picture that was just uploaded; with `known`, of one that was there before. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "content:author");
  const asked = new URL(args.request.url).searchParams;
  const page = /^[1-9]\d{0,4}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) : 1;
  const hash = asked.get("added") ?? "";
  const added = isImageHash(hash) ? hash : null;
  return { ...(await showImages({ store, actor, now, page, added })), known: asked.has("known") };
});

export const action = handled(async (args: ActionFunctionArgs) => {
  await authorise(args, "content:author");
  const { status, sent } = await takeImage(args);
  if (!sent.ok) return data({ error: sent.message }, { status });
  const said = new URLSearchParams({ added: sent.hash, ...(sent.known ? { known: "1" } : {}) });
  return redirect(`/studio/images?${said}`, 303);
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
        {added !== null && !sent && <Added name={added} known={known} />}
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
        <Pages page={page} more={more} />
      </div>
    </>
  );
}

function Added({ name, known }: { name: string; known: boolean }) {
  if (known)
    return (
      <Notice tone="ok" role="status" title="The library had this picture already">
        It is there as “{name}”, and stays there once.
      </Notice>
    );
  return (
    <Notice tone="ok" role="status" title={`“${name}” is in the library`}>
      Lessons can show it now.
    </Notice>
  );
}

function Pages({ page, more }: { page: number; more: boolean }) {
  if (page === 1 && !more) return null;
  const to = (number: number) => (number === 1 ? "/studio/images" : `?page=${number}`);
  return (
    <nav className="row flow between" aria-label="Pages of pictures">
      {page > 1 && <LinkButton to={to(page - 1)}>Newer pictures</LinkButton>}
      {more && <LinkButton to={to(page + 1)}>Older pictures</LinkButton>}
    </nav>
  );
}

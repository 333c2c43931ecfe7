import { Link } from "@remix-run/react";
import type { ImageUse, LibraryImage } from "~/authoring/services/images/show-images.server";
import { CopyButton } from "~/kit/parts/forms/copy-button";
import { Time } from "~/kit/parts/time/time";
import { previewPath } from "~/authoring/pages/library/paths";

/** A picture with what is known of it: its size, who brought it, and the texts that show it. */
export function ImageCard({ image }: { image: LibraryImage }) {
  const { src, width, height, bytes, name, uploadedAt, uploadedBy, uses } = image;
  return (
    <li className="image-card stack">
      <a className="image-frame" href={src}>
        <img src={src} width={width} height={height} alt={`Look at ${name}`} loading="lazy" />
      </a>
      <div className="stack gap-1 anywhere">
        <h3>{name}</h3>
        <p className="small muted">
          {width.toLocaleString("en-GB")} × {height.toLocaleString("en-GB")} · {sizeWords(bytes)}
        </p>
        <p className="small muted">
          <Time at={uploadedAt} timeZone="UTC" />,{" "}
          {uploadedBy === null ? "with the content folder" : `by ${uploadedBy}`}
        </p>
        {uses.length === 0 ? (
          <p className="small">Not used yet</p>
        ) : (
          <>
            <p className="small">Used in</p>
            <ul className="small">
              {uses.map((use) => (
                <li key={use.path}>
                  <Use use={use} />
                </li>
              ))}
            </ul>
          </>
        )}
        <CopyButton text={`![What it shows](${src})`} label="Copy for a lesson" about={name} />
      </div>
    </li>
  );
}

function Use({ use: { path, published, draft, activity } }: { use: ImageUse }) {
  const title = activity?.title ?? <code>{path}</code>;
  const where = published ? (draft ? "published, and in its draft" : "published") : "in a draft";
  return (
    <>
      {activity && published ? (
        <Link to={previewPath(activity.module, activity.key)}>{title}</Link>
      ) : (
        title
      )}{" "}
      <span className="muted">({where})</span>
    </>
  );
}

function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Link } from "@remix-run/react";
import { numberText } from "~/kit/text/amounts";
import type { ImageUse, LibraryImage } from "~/authoring/services/images/show-images.server";
import { CopyButton } from "~/kit/parts/forms/copy-button";
import { Time } from "~/kit/parts/time/time";
import { previewPath } from "~/curriculum/rules/paths";

/** An image with its size, who uploaded it, and the texts that show it. */
export function ImageCard({ image }: { image: LibraryImage }) {
  const { src, width, height, bytes, name, uploadedAt, uploadedBy, uses } = image;
  return (
    <li className="image-card stack">
      <a className="image-frame" href={src}>
        <img
          src={src}
          width={width}
          height={height}
          alt={m.authoring_images_view({ name })}
          loading="lazy"
        />
      </a>
      <div className="stack gap-1 anywhere">
        <h3>{name}</h3>
        <p className="small muted">
          {numberText(width)} × {numberText(height)} · {sizeWords(bytes)}
        </p>
        <p className="small muted">
          <Rich
            of={
              uploadedBy === null
                ? m.authoring_images_uploaded_folder.parts()
                : m.authoring_images_uploaded_by.parts({ name: uploadedBy })
            }
            as={{ time: () => <Time at={uploadedAt} timeZone="UTC" /> }}
          />
        </p>
        {uses.length === 0 ? (
          <p className="small">{m.authoring_images_unused()}</p>
        ) : (
          <>
            <p className="small">{m.authoring_images_used_in()}</p>
            <ul className="small">
              {uses.map((use) => (
                <li key={use.path}>
                  <Use use={use} />
                </li>
              ))}
            </ul>
          </>
        )}
        <CopyButton
          text={`![${m.authoring_images_copy_alt()}](${src})`}
          label={m.authoring_images_copy()}
          about={name}
        />
      </div>
    </li>
  );
}

function Use({ use: { words, published, draft, activity } }: { use: ImageUse }) {
  const where = published
    ? draft
      ? m.authoring_images_use_both()
      : m.authoring_images_use_published()
    : m.authoring_images_use_draft();
  return (
    <>
      {activity && published ? (
        <Link to={previewPath(activity.module, activity.key)}>{words}</Link>
      ) : (
        words
      )}{" "}
      <span className="muted">{where}</span>
    </>
  );
}

function sizeWords(bytes: number): string {
  if (bytes < 1024) return m.authoring_images_bytes({ size: numberText(bytes) });
  if (bytes < 1024 * 1024)
    return m.authoring_images_kilobytes({ size: numberText(Math.round(bytes / 1024)) });
  return m.authoring_images_megabytes({ size: numberText(Math.round(bytes / 104_857.6) / 10) });
}

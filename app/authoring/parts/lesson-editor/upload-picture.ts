import { addressOf } from "~/kit/browser/address";
import { m } from "~/kit/language/m";

type Uploaded = { ok: true; src: string } | { ok: false; message: string };

/** Puts an image into the library and gives its address there, or says why not. */
export async function uploadPicture(file: File): Promise<Uploaded> {
  const form = new FormData();
  form.append("file", file);
  const headers = { Accept: "application/json" };
  try {
    const response = await fetch(addressOf("/studio/images"), {
      method: "POST",
      body: form,
      headers,
      redirect: "manual",
    });
    if (response.type === "opaqueredirect" || response.status === 401)
      return no(m.authoring_toolbar_image_signed_out());
    if (response.status === 413) return no(m.curriculum_images_too_large());
    const answer = (await response.json()) as Uploaded;
    return answer.ok ? { ok: true, src: answer.src } : no(answer.message);
  } catch {
    return no(m.authoring_toolbar_image_not_sent());
  }
}

function no(message: string): Uploaded {
  return { ok: false, message };
}

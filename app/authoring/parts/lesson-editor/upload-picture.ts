type Uploaded = { ok: true; src: string } | { ok: false; message: string };

/** Puts a picture into the library and gives its address there, or says why not. */
export async function uploadPicture(file: File): Promise<Uploaded> {
  const form = new FormData();
  form.append("file", file);
  const headers = { Accept: "application/json" };
  try {
    const response = await fetch("/studio/images", {
      method: "POST",
      body: form,
      headers,
      redirect: "manual",
    });
    if (response.type === "opaqueredirect" || response.status === 401)
      return no(
        "You have been signed out. Sign in again in another tab, then choose it once more.",
      );
    if (response.status === 413) return no("This picture is too large. It may have 12 MB.");
    const answer = (await response.json()) as Uploaded;
    return answer.ok ? { ok: true, src: answer.src } : no(answer.message);
  } catch {
    return no("The picture did not arrive. Try again.");
  }
}

function no(message: string): Uploaded {
  return { ok: false, message };
}

/** Whether a picture may be shown from this address: anybody’s by https, or the library’s own, named by its content. */
export function isPictureAddress(address: string): boolean {
  return /^https:\/\/[^\s/]/.test(address) || /^\/images\/[0-9a-f]+\.webp$/.test(address);
}

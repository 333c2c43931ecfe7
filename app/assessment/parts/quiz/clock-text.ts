/** “09:59”, “1:00:05”: time left, in whole seconds rounded up. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const padded = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const tail = `${padded(minutes % 60)}:${padded(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

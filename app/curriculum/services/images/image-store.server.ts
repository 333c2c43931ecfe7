/** Where pictures' bytes lie, by the SHA-256 of the bytes in lower-case hex. Nothing is ever taken away. */
export interface ImageStore {
  /** Keeps the bytes; they are durable when it returns. Doing it twice is doing it once. */
  put(hash: string, bytes: Buffer): Promise<void>;
  /** The bytes as they were put; null where there are none. */
  get(hash: string): Promise<Buffer | null>;
  has(hash: string): Promise<boolean>;
}

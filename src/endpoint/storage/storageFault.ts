/** Why the storage cannot be used, in words for whoever starts the endpoint. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
}

/** The storage cannot be reached at the moment; whoever asked comes again. Its cause is for the log. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
  /** What the database or the network called it, such as ECONNREFUSED or 57P01. */
  readonly code: string;

  constructor(code: string, cause: unknown) {
    super('the storage cannot be reached', { cause });
    this.code = code;
  }
}

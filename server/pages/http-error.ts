/** The reasons that a page can give for not answering; keys of the catalogue's `errors`. */
export type ErrorKind = 'badRequest' | 'notFound' | 'noDecision' | 'gone' | 'forbidden' | 'failed';

/** A parameter of a request that could not be used. */
export interface FieldError {
  readonly parameter: string;
  readonly message: string;
}

/** A failure with an HTTP status and words for people; anything else that is thrown becomes a 500. */
export class HttpError extends Error {
  readonly status: number;
  readonly kind: ErrorKind;
  readonly fields: readonly FieldError[];
  constructor(status: number, kind: ErrorKind, fields: readonly FieldError[] = []) {
    super(`${status} ${kind}`);
    this.name = 'HttpError';
    this.status = status;
    this.kind = kind;
    this.fields = fields;
  }
}

/** A decision that a removal request took away. */
export function goneError(): HttpError {
  return new HttpError(410, 'gone');
}

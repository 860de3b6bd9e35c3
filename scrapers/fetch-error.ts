/** A page that could not be fetched, in words for the person who runs the scraper. */
export class FetchError extends Error {
  readonly url: string;
  /** What happened. */
  readonly reason: string;
  /** What to do next. */
  readonly hint: string;

  constructor(url: string, reason: string, hint: string, options?: ErrorOptions) {
    super(`${url}: ${reason}. ${hint}`, options);
    this.name = 'FetchError';
    this.url = url;
    this.reason = reason;
    this.hint = hint;
  }
}

export type RefusalKind = 'invalid' | 'forbidden' | 'not_found' | 'conflict' | 'too_many';

/** What a person asked for cannot be done: the message says why and what to do next, in French, for that person. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  constructor(kind: RefusalKind, message: string) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
  }
}

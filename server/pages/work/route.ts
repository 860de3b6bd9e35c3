import type { Request } from 'express';
import type { Curation } from '../../curation/curation.ts';
import type { Actor } from '../../domain/account.ts';
import type { Role } from '../../domain/role.ts';
import type { PageDeps } from '../page-deps.ts';
import type { PageRequest } from '../page-request.ts';
import type { Form } from './form.ts';
import type { Visitor } from './visitor.ts';

/** One request to a page of work, read. */
export interface Visit {
  readonly deps: PageDeps;
  readonly curation: Curation;
  readonly visitor: Visitor;
  readonly request: Request;
  readonly page: PageRequest;
  readonly form: Form;
  readonly query: URLSearchParams;
  /** A part of the address. */
  param(name: string): string;
}

/** A visit by somebody whose role was checked. */
export interface SignedVisit extends Visit {
  readonly actor: Actor;
}

export type Answer =
  | { readonly kind: 'html'; readonly html: string; readonly status?: number; readonly cookie?: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookie?: string }
  | { readonly kind: 'file'; readonly body: string; readonly type: string; readonly name: string | null }
  | { readonly kind: 'json'; readonly value: unknown; readonly status?: number };

/** Who may ask: everybody, or people from one role on. */
export type Access = 'anyone' | Role;

export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly access: Access;
  answer(visit: Visit): Promise<Answer>;
}

/** A page for everybody. */
export function openRoute(method: Route['method'], path: string, answer: (visit: Visit) => Promise<Answer>): Route {
  return { method, path, access: 'anyone', answer };
}

/** A page for people from one role on; the router has checked it. */
export function signedRoute(
  method: Route['method'],
  path: string,
  access: Role,
  answer: (visit: SignedVisit) => Promise<Answer>,
): Route {
  return {
    method,
    path,
    access,
    answer: (visit) => {
      const { actor } = visit.visitor;
      if (!actor) throw new Error(`${method} ${path} was reached without an account`);
      return answer({ ...visit, actor });
    },
  };
}

export function redirect(to: string): Answer {
  return { kind: 'redirect', to };
}

/** A path of this site given by a form or address; "/" for anything else. */
export function localPath(path: string): string {
  return /^\/(?![/\\])[^\\]*$/.test(path) ? path : '/';
}

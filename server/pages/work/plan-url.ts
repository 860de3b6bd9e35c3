import { mayActAs, type Role } from '../../domain/role.ts';

/**
 * Where a campaign is planned whose sample is drawn from the results of a search; "" for people who plan none.
 * @param search Address of the page of results.
 */
export function planUrl(role: Role | null, search: string): string {
  return mayActAs(role, 'reviewer') ? `/campagnes/nouvelle?${new URLSearchParams({ recherche: search })}` : '';
}

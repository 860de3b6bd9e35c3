/** Types that one may take for another without changing who won what: the groups of a lenient comparison (codebook §16). */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  costs: [
    'costs_art700_cpc',
    'costs_art475_1_cpp',
    'costs_art618_1_cpp',
    'costs_art800_2_cpp',
    'costs_l761_1_cja',
    'costs_legal_aid',
    'other_costs',
    'costs_unspecified',
  ],
  damages: ['damages', 'provisional_award', 'abuse_of_process_damages'],
  sums: ['debt_payment', 'restitution'],
  removal: ['content_removal', 'delisting', 'suggestion_removal', 'site_closure'],
  domain: ['domain_transfer', 'domain_cancellation', 'domain_freeze', 'redirect_cessation', 'cease_use'],
  publication: ['judgment_publication', 'penalty_publication', 'regulator_publicity'],
  appeal: ['appeal_affirmed', 'appeal_reversed', 'appeal_annulled'],
  cassation_refused: ['appeal_on_law_rejected', 'appeal_on_law_not_admitted'],
  closed: ['no_ground_to_rule', 'withdrawal', 'struck_off', 'lapse'],
  dismissed: ['all_claims_dismissed', 'surplus_dismissed'],
};

const GROUP_OF = new Map(
  Object.entries(GROUPS).flatMap(([group, codes]) => codes.map((code) => [code, group] as const)),
);

/** The group of a type; a type without look-alikes is its own group. */
export function outcomeGroup(type: string): string {
  return GROUP_OF.get(type) ?? type;
}

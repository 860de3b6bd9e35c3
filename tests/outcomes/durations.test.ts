import { describe, expect, it } from 'vitest';
import { readDecision } from '../../server/outcomes/read-decision.ts';

function delaysOf(orders: string) {
  return readDecision(`PAR CES MOTIFS\n\n${orders}`, { zones: null, dispositifStart: null }, {}).outcomes.map(
    ({ type, delay }) => [type, delay && `${delay.value} ${delay.unit} ${delay.from}`],
  );
}

const removal = (words: string): string => `Ordonne à M. Roux de supprimer le billet ${words}.`;

describe('time given to obey an order', () => {
  it.each([
    ['dans le mois de la signification du jugement', '1 month signification'],
    ['dans le mois', '1 month unspecified'],
    ['sous quinzaine', '15 day unspecified'],
    ['dans la huitaine de la notification', '8 day notification'],
    ['dans les 30 jours de la signification', '30 day signification'],
    ['sous huit jours', '8 day unspecified'],
    ['dans un délai maximal de quinze jours à compter de la signification', '15 day signification'],
    ['dans un délai de dix jours, à compter de la notification de la décision', '10 day notification'],
    ["dans les 72 heures à compter du prononcé de l'ordonnance", '72 hour prononce'],
    ['dans les 72 heures suivant la date à laquelle le présent jugement sera devenu définitif', '72 hour unspecified'],
    ["à l'issue d'un délai de deux mois", '2 month unspecified'],
    ['sans délai et au plus tard dans les trois jours de la signification', '3 day signification'],
  ])('%s → %s', (words, delay) => {
    expect(delaysOf(removal(words))).toEqual([['content_removal', delay]]);
  });

  it.each([
    'sans délai',
    'pendant une durée de quinze jours',
    'publié dans les douze mois précédents',
    'dans la limite de 60 jours',
    'publié il y a trois mois',
  ])('%s: none', (words) => {
    expect(delaysOf(removal(words))).toEqual([['content_removal', null]]);
  });

  it('is that of the order before under "dans le même délai"', () => {
    const orders = `${removal('dans les dix jours de la signification').replace('.', ' ;')}\nOrdonne à M. Roux de produire, dans le même délai, ses registres.`;
    expect(delaysOf(orders)[1]).toEqual(['document_production', '10 day signification']);
    expect(delaysOf(orders.replace(', dans le même délai,', ''))[1]).toEqual(['document_production', null]);
  });

  it('goes for every object of a sentence that says "le tout"', () => {
    const orders =
      'Ordonne à M. Roux de procéder au transfert du nom de domaine lys.example et à la radiation du nom de domaine lis.example, le tout sous dix jours de la signification.';
    expect(delaysOf(orders)).toEqual([
      ['domain_transfer', '10 day signification'],
      ['domain_cancellation', '10 day signification'],
    ]);
  });
});

describe('start of a penalty payment', () => {
  it.each([
    ['passé un délai de quinze jours après la signification du jugement', '15 day signification'],
    ["à l'issue d'un délai de trois mois suivant la notification", '3 month notification'],
    ['à compter du huitième jour suivant la signification', '8 day signification'],
    ['à compter du 10ème jour suivant la notification', '10 day notification'],
  ])('%s → %s', (words, delay) => {
    expect(delaysOf(removal(`sous astreinte de 80 euros par jour de retard ${words}`))).toEqual([
      ['content_removal', null],
      ['astreinte', delay],
    ]);
  });

  it.each(['pendant 60 jours', 'durant trois mois', 'dans la limite de 60 jours', 'à compter de la signification'])(
    '%s: none, it is a cap or a day',
    (words) => {
      expect(delaysOf(removal(`sous astreinte de 80 euros par jour de retard ${words}`))).toEqual([
        ['content_removal', null],
        ['astreinte', null],
      ]);
    },
  );
});

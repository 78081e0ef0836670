/** A Wales count beside a UK share must say which is which (DOMAIN 19; jurisdictions in DOMAIN 18). */
import type { Finding } from '../../model/index.ts';
import { claimsBySentence, type Passage, type PlacedClaim } from '../passages.ts';
import type { Rule } from '../rule.ts';
import { lastScope, namesArea, scopeName, scopeOf } from '../words.ts';

export const scopeMixed: Rule = {
  id: 'scope-mixed',
  severity: 'misleading',
  about: 'Figures for different nations stand side by side and are not labelled.',
  source: 'DOMAIN 19',
  find: ({ letter, passages }) =>
    passages.flatMap((passage) => (passage.kind === 'note' ? [] : judge(letter.id, passage))),
  examples: {
    fires: [
      {
        paragraph:
          'Wales had :figure[2,194]{of=wales-total} offences and :figure[903]{of=childline-sessions} Childline sessions.',
      },
      {
        paragraph:
          'Police in Wales recorded :figure[2,194]{of=wales-total} offences. Childline gave :figure[903]{of=childline-sessions} sessions.',
      },
    ],
    quiet: [
      {
        paragraph:
          'Wales had :figure[2,194]{of=wales-total} offences; across the UK Childline gave :figure[903]{of=childline-sessions} sessions.',
      },
      {
        paragraph:
          'Welsh forces recorded :figure[274]{of=grooming-2017} in 2017/18. In 2023/24 it was :figure[554]{of=grooming-2023}.',
      },
      {
        paragraph:
          'Police in Wales recorded :figure[2,194]{of=wales-total}, and in England and Wales :figure[38,685]{of=england-wales-total}.',
      },
      {
        paragraph:
          'South Wales Police recorded :figure[964]{of=south-wales} of the :figure[2,194]{of=wales-total} offences in Wales.',
      },
    ],
  },
};

/** In one sentence it misleads; in neighbouring sentences it is advice, as the paragraph may make it plain. */
function judge(letter: string, passage: Passage): Finding[] {
  const scopes = new Set(passage.claims.flatMap(scopesOf));
  if (scopes.size < 2) return [];
  return claimsBySentence(passage).flatMap(({ sentence, text, claims }) => {
    const mixed = new Set(claims.flatMap(scopesOf)).size > 1;
    const before = passage.text.slice(0, sentence.start);
    return claims.flatMap(({ claim, figure }) => {
      const area = figure?.area;
      if (area === undefined || area.nations.length === 0 || namesArea(text, area)) return [];
      if (!mixed && lastScope(text) === undefined && lastScope(before) === scopeOf(area)) return [];
      const message = `“${claim.text}” is for ${area.label} and stands beside figures for another area (${[...scopes].map(scopeName).join('; ')}). Name ${area.label} in its sentence, so that nobody reads it as the other.`;
      const where = { letter, block: claim.block, figure: figure?.id ?? claim.of, text: claim.text };
      return [{ rule: 'scope-mixed', severity: mixed ? ('misleading' as const) : ('style' as const), message, where }];
    });
  });
}

function scopesOf({ figure }: PlacedClaim): string[] {
  return figure?.area === undefined || figure.area.nations.length === 0 ? [] : [scopeOf(figure.area)];
}

/** Police recorded crime measures what the police do better than it measures crime: say "recorded" (DOMAIN 22). */
import type { EvaluatedFigure } from '../../figures/index.ts';
import type { CheckContext } from '../context.ts';
import type { Rule } from '../rule.ts';

export const sayRecorded: Rule = {
  id: 'say-recorded',
  severity: 'style',
  about: 'A count of police recorded crime stands in a paragraph that does not say recorded.',
  source: 'DOMAIN 22',
  find: (context) => {
    const said = new Set<string>();
    return context.passages.flatMap((passage) => {
      const counts = passage.claims.filter(({ figure }) => figure !== undefined && isRecordedCrime(context, figure));
      const placed = counts.find(({ claim }) => !said.has(claim.of));
      const says = /\brecord(?:s|ed|ing)?\b/i.test(passage.text);
      for (const { claim } of counts) said.add(claim.of);
      if (says || placed === undefined) return [];
      const message = `“${placed.claim.text}” counts what the police recorded, which shows their work better than it shows how much crime there is. Say “recorded” in this paragraph.`;
      const where = {
        letter: context.letter.id,
        block: passage.block,
        figure: placed.claim.of,
        text: placed.claim.text,
      };
      return [{ rule: 'say-recorded', severity: 'style' as const, message, where }];
    });
  },
  examples: {
    fires: [{ paragraph: 'There were :figure[2,194]{of=wales-total} offences in Wales in 2023/24.' }],
    quiet: [
      {},
      { paragraph: 'Childline gave :figure[903]{of=childline-sessions} counselling sessions across the UK.' },
    ],
  },
};

function isRecordedCrime(context: CheckContext, { measure, unit, sources }: EvaluatedFigure): boolean {
  if (measure !== 'count' || !/\b(?:offences|crimes)$/i.test(unit?.many ?? '')) return false;
  return sources.some((id) => /\brecorded crime\b/i.test(context.find('source', id)?.title ?? ''));
}
